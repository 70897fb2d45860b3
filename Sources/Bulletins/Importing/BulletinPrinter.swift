import Foundation
public import Kernel

/// Reads files without storing anything.
public enum BulletinPrinter {
    /// What became of one file: its articles as JSON objects, or why it cannot be read.
    public enum Outcome: Sendable {
        case articles([String])
        case refused(Text)
    }

    /// - Parameter year: of the issue, taken only where the text makes no year certain.
    public static func read(_ bytes: [UInt8], name: String, year: Int?) async throws -> Outcome {
        do {
            let file = try await SourceFile.text(of: bytes, name: name)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return .articles(
                try BulletinReader.read(file.text, year: year).articles.map {
                    String(decoding: try encoder.encode(PrintedArticle($0, file: name)), as: UTF8.self)
                })
        } catch let unreadable as UnreadableFile {
            return .refused(unreadable.sentence)
        }
    }
}
