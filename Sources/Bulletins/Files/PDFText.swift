import Files
import Foundation

/// The text of a PDF, read by poppler's `pdftotext` in a process of its own with bounded time, memory and output.
///
/// It is asked for words with their places, because its plain output either mixes columns or loses the indents that
/// say where paragraphs begin (``PDFLayout``).
enum PDFText {
    static let seconds = 30
    private static let program = BoundedProgram(
        "pdftotext", seconds: seconds, memory: 1 << 30, outputLimit: 96 << 20)

    /// - Throws: ``UnreadableFile``.
    static func text(of bytes: [UInt8]) async throws -> [UInt8] {
        let isEncrypted = Data(bytes).range(of: Data("/Encrypt".utf8)) != nil
        let output = try await PrivateFile.holding(bytes) { path in
            try await words(in: path, isEncrypted: isEncrypted)
        }
        let pages = try PDFLayout.pages(in: output)
        guard pages.count <= SourceFile.pageLimit else {
            throw UnreadableFile.tooManyPages(limit: SourceFile.pageLimit)
        }
        let lines = pages.map { $0.lines }
        guard lines.joined().contains(where: isWritten) else {
            throw isMissingCharacterMaps ? .toolMissing(package: "poppler-data") : UnreadableFile.withoutText(.pdf)
        }
        return Array(lines.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}").utf8)
    }

    /// A line that says something: not blank, not the stamp of a scanning program.
    private static func isWritten(_ line: String) -> Bool {
        let letters = line.filter { !$0.isWhitespace && $0 != "\u{FFFD}" }
        return !letters.isEmpty && !letters.contains("扫描全能王") && !letters.contains("CamScanner")
    }

    /// Without Debian's `poppler-data` a PDF with Chinese fonts that are not embedded gives no text.
    private static var isMissingCharacterMaps: Bool {
        !FileManager.default.fileExists(atPath: "/usr/share/poppler/cMap")
    }

    private static func words(in path: String, isEncrypted: Bool) async throws -> [UInt8] {
        let command = [
            "-q", "-bbox-layout", "-colspacing", "0.3", "-l", "\(SourceFile.pageLimit + 1)", "-enc", "UTF-8",
        ]
        do {
            return try await program.run(command + [path, "-"])
        } catch let fault as BoundedProgram.Fault {
            switch fault {
            case .missing: throw UnreadableFile.toolMissing(package: "poppler-utils")
            case .tooMuchOutput: throw UnreadableFile.tooMuchText(limit: SourceFile.textLimit)
            case .timedOut: throw UnreadableFile.timedOut(seconds: seconds)
            // Of the codes of pdftotext: copying is forbidden.
            case .failed(3): throw UnreadableFile.passwordNeeded(.pdf)
            case .failed(.some): throw isEncrypted ? .passwordNeeded(.pdf) : UnreadableFile.damaged(.pdf)
            case .failed(nil): throw UnreadableFile.damaged(.pdf)
            }
        }
    }
}
