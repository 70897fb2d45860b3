/// The two stages of reading, one at a time, for measuring them.
package enum ReadingStages {
    package static func decode(_ bytes: [UInt8]) async throws -> String {
        try await SourceFile.text(of: bytes, name: "bulletin.txt").text
    }

    /// - Returns: how many articles were found.
    package static func read(_ text: String) -> Int { BulletinReader.read(text).articles.count }
}
