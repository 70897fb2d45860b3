import Crypto
import Files

/// From the bytes of a file that somebody drops in to the text that the reader reads.
///
/// The content decides what a file is, its name only where the content leaves it open. No byte is lost silently:
/// ``DecodedText/damagedLines`` says where a line holds bytes that are no character.
enum SourceFile {
    static let byteLimit = 20 << 20
    static let textLimit = 40 << 20
    static let pageLimit = 2_000

    /// - Throws: ``UnreadableFile`` when the file gives no text, with a sentence for whoever dropped it in;
    ///   `CancellationError` when the task was cancelled.
    /// - Complexity: linear in the bytes; a PDF takes a process of its own, for at most 30 seconds.
    static func text(of bytes: [UInt8], name: String) async throws -> DecodedText {
        guard !bytes.isEmpty else { throw UnreadableFile.empty }
        guard bytes.count <= byteLimit else { throw UnreadableFile.tooLarge(bytes: bytes.count, limit: byteLimit) }
        let raw = try await rawText(of: bytes, name: name)
        let text = TidyLines.tidied(raw.utf8, isValid: raw.isValid)
        guard text.utf8.count <= textLimit else { throw UnreadableFile.tooMuchText(limit: textLimit) }
        guard text.contains(where: { !$0.isWhitespace }) else { throw UnreadableFile.withoutText(raw.format) }
        if let mark = SecrecyMark(onFirstLinesOf: text) { throw UnreadableFile.secret(mark) }
        return DecodedText(
            text: text, format: raw.format, encoding: raw.encoding, damagedLines: raw.damagedLines,
            sha256: Array(SHA256.hash(data: bytes)))
    }

    private static func rawText(of bytes: [UInt8], name: String) async throws -> RawText {
        switch FileKind(of: bytes, name: name) {
        case .pdf: RawText(utf8: try await PDFText.text(of: bytes), format: .pdf)
        case .zip: RawText(utf8: try WordText.text(of: bytes), format: .docx)
        case .foreign(let kind): throw UnreadableFile.foreign(kind)
        case .text: try writtenText(of: bytes, name: name)
        }
    }

    private static func writtenText(of bytes: [UInt8], name: String) throws -> RawText {
        // A table is written text too; among bulletins it is a slip, and a roster would be read by everybody.
        if ["csv", "tsv"].contains(FileKind.ending(of: name)) { throw UnreadableFile.foreign(.spreadsheet) }
        guard let detected = TextEncoding.detected(in: bytes, declared: HTMLMarkup.declaredEncoding(of: bytes)) else {
            throw UnreadableFile.notText
        }
        let encoding = detected.encoding
        let written = bytes.dropFirst(encoding.markLength(of: bytes))
        guard let decoded = Transcoding(written, from: encoding, isValid: detected.isValid),
            decoded.damage * 20 <= decoded.utf8.count
        else { throw UnreadableFile.notText }
        guard !ProgramData.isHeld(by: decoded.utf8, name: name) else { throw UnreadableFile.data }
        let format = DocumentFormat(ofText: decoded.utf8, name: name)
        if format == .html {
            let utf8 = try HTMLText.text(of: decoded.utf8)
            return RawText(utf8: utf8, format: format, encoding: encoding, damagedLines: decoded.damagedLines)
        }
        return RawText(
            utf8: decoded.utf8, isValid: detected.isValid && encoding == .utf8, format: format, encoding: encoding,
            damagedLines: decoded.damagedLines)
    }

    /// What a decoder hands on: UTF-8 whose lines are not tidied yet.
    private struct RawText {
        var utf8: [UInt8]
        /// Whether `utf8` is known to be valid, every byte.
        var isValid = false
        var format: DocumentFormat
        var encoding: TextEncoding?
        var damagedLines: [Int] = []
    }
}
