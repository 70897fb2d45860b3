import Foundation
import Glibc

/// A file for one call, which no other account can read from the moment it exists.
enum PrivateFile {
    /// Hands over the path of a new file (mode 0600) that holds `bytes`, and removes it whatever happens.
    static func holding<T: Sendable>(_ bytes: [UInt8], _ body: (String) async throws -> T) async throws -> T {
        let path = FileManager.default.temporaryDirectory.appending(path: "gonghui-\(UUID().uuidString)").path
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { unlink(path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data(bytes))
        try file.close()
        return try await body(path)
    }
}
