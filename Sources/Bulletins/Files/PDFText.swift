import Foundation
import Glibc
import Subprocess

/// The text of a PDF, read by poppler's `pdftotext` in a process of its own with bounded time, memory and output.
///
/// It is asked for words with their places, because its plain output either mixes columns or loses the indents that
/// say where paragraphs begin (``PDFLayout``).
enum PDFText {
    static let seconds = 30
    private static let outputLimit = 96 << 20
    private static let memoryLimit = 1 << 30

    /// - Throws: ``UnreadableFile``.
    static func text(of bytes: [UInt8]) async throws -> [UInt8] {
        let isEncrypted = Data(bytes).range(of: Data("/Encrypt".utf8)) != nil
        let output = try await PrivateFile.holding(bytes) { path in
            try await within(seconds: seconds) { try await words(in: path, isEncrypted: isEncrypted) }
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

    /// `prlimit` (part of every Debian) bounds memory and processor time and forbids writing files.
    private static func words(in path: String, isEncrypted: Bool) async throws -> [UInt8] {
        let bounds = ["--as=\(memoryLimit)", "--cpu=\(seconds)", "--fsize=0", "--core=0"]
        let command = ["pdftotext", "-q", "-bbox-layout", "-colspacing", "0.3", "-l", "\(SourceFile.pageLimit + 1)"]
        do {
            let result = try await run(
                .name("prlimit"), arguments: Arguments(bounds + command + ["-enc", "UTF-8", path, "-"]),
                environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]),
                output: .bytes(limit: outputLimit), error: .discarded)
            try check(result.terminationStatus, isEncrypted: isEncrypted)
            return result.standardOutput
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            switch error.code {
            case .executableNotFound: throw UnreadableFile.toolMissing(package: "poppler-utils")
            case .outputLimitExceeded: throw UnreadableFile.tooMuchText(limit: SourceFile.textLimit)
            default: throw UnreadableFile.damaged(.pdf)
            }
        }
    }

    /// The exit codes of pdftotext: 1 cannot open, 3 copying is forbidden; 127 comes from prlimit.
    private static func check(_ status: TerminationStatus, isEncrypted: Bool) throws {
        switch status {
        case .exited(0): return
        case .exited(127): throw UnreadableFile.toolMissing(package: "poppler-utils")
        case .exited(3): throw UnreadableFile.passwordNeeded(.pdf)
        case .exited: throw isEncrypted ? .passwordNeeded(.pdf) : UnreadableFile.damaged(.pdf)
        case .signaled(SIGXCPU), .signaled(SIGKILL): throw UnreadableFile.timedOut(seconds: seconds)
        case .signaled: throw UnreadableFile.damaged(.pdf)
        }
    }
}
