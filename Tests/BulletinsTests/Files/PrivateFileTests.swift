import Foundation
import Testing

@testable import Bulletins

@Suite("Lending bytes to another program") struct PrivateFileTests {
    @Test("The file is closed to others, and gone after success and after failure")
    func gone() async throws {
        let path = try await PrivateFile.holding([1, 2, 3]) { path in
            #expect(try Array(Data(contentsOf: URL(filePath: path))) == [1, 2, 3])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
            return path
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        var failed = ""
        await #expect(throws: UnreadableFile.empty) {
            try await PrivateFile.holding([1]) { path in
                failed = path
                throw UnreadableFile.empty
            }
        }
        #expect(!failed.isEmpty && !FileManager.default.fileExists(atPath: failed))
    }
}
