import Foundation

/// Text whose lines are rows and whose commas, tabulators or semicolons divide them into cells.
struct SeparatedText: Sendable {
    /// UTF-8 without a mark; read in place where the file is in UTF-8 already.
    private let utf8: Data
    private let delimiter: UInt8
    let encoding: TextEncoding
    let damagedLines: [Int]
    let limits: SheetLimits

    /// - Throws: ``UnreadableSheet/notText``, ``UnreadableSheet/webPage``.
    init(_ bytes: Data, within limits: SheetLimits) throws(UnreadableSheet) {
        guard let encoding = Self.encoding(of: bytes) else { throw .notText }
        let mark = bytes.starts(with: encoding.mark) ? encoding.mark.count : 0
        let written = bytes.dropFirst(mark)
        if encoding == .utf8, written.withUnsafeBytes({ UTF8Validity.holds(for: $0.bindMemory(to: UInt8.self).span) }) {
            utf8 = written
            damagedLines = []
        } else {
            guard let decoded = written.withUnsafeBytes({ Transcoding($0, from: encoding) }),
                decoded.damage * 20 <= decoded.utf8.count
            else { throw .notText }
            utf8 = Data(decoded.utf8)
            damagedLines = decoded.damagedLines
        }
        let beginning = [UInt8](utf8.prefix(1 << 16))
        guard !Self.isMarkup(beginning) else { throw .webPage }
        self.encoding = encoding
        self.limits = limits
        delimiter = Delimiter.found(in: beginning)
    }

    /// A web page or a part of one, XML, or a web page as a message: all of them are saved under the name of a workbook.
    private static func isMarkup(_ beginning: [UInt8]) -> Bool {
        let head = String(decoding: beginning.prefix(1_024), as: UTF8.self).lowercased()
        let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return HTMLMarkup.begins(beginning) || ["<?xml", "<table", "mime-version:"].contains { text.hasPrefix($0) }
    }

    /// Asked is a piece of the file from where it stops being ASCII.
    private static func encoding(of bytes: Data) -> TextEncoding? {
        let marked = [UInt8](bytes.prefix(4))
        let beginning = bytes.withUnsafeBytes { $0.firstIndex { $0 >= 0x80 || $0 == 0 } } ?? 0
        let isMarked = TextEncoding.allCases.contains { $0.markLength(of: marked) > 0 }
        let start = isMarked ? 0 : max(0, beginning - 512) & ~1
        return TextEncoding.detected(in: [UInt8](bytes.dropFirst(start).prefix(1 << 20)))?.encoding
    }

    /// Hands over the rows in their order.
    func forEachRow(_ taker: RowTaker) throws {
        try utf8.withUnsafeBytes { memory in
            var reading = SeparatedReading(memory.bindMemory(to: UInt8.self), delimiter: delimiter, taker)
            try reading.read()
        }
    }
}
