import Foundation
import Testing

@testable import Files

@Suite("Nasty files, as offices send them") struct NastyFileTests {
    @Test("There are more than thirty, each of another kind") func number() {
        #expect(NastyFile.all.count >= 30)
        #expect(Set(NastyFile.all.map(\.what)).count == NastyFile.all.count)
    }

    @Test("Each gives its rows, or says why it gives none", arguments: NastyFile.all)
    func outcome(_ file: NastyFile) throws {
        switch file.outcome {
        case .refused(let reason):
            #expect(refusal { try SheetFile(Data(file.bytes), name: file.name) } == reason)
        case .rows(let rows):
            let opened = try SheetFile(Data(file.bytes), name: file.name)
            let read = try #require(try ReadTable(opened))
            #expect(read.texts == rows)
        }
    }
}
