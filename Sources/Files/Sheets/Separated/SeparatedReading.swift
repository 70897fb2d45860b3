import Foundation

/// Goes over the bytes of a separated text and hands over its rows (RFC 4180, and what people make of it).
///
/// Lines end with LF, CR or both; within quotes they are part of a cell. What follows a closing quote before the next
/// delimiter belongs to the cell too.
struct SeparatedReading {
    private static let quote = UInt8(ascii: "\"")

    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    private var taker: RowTaker
    private var place = 0
    private var number = 1
    private var cells: [SheetCell] = []
    private var filled = 0
    private var unquoted: [UInt8] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, _ taker: RowTaker) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.taker = taker
    }

    mutating func read() throws {
        place = Delimiter.declared(in: bytes)?.length ?? 0
        while place < bytes.count {
            try readCell()
            guard place < bytes.count else { break }
            let end = bytes[place]
            place += 1
            if end == delimiter { continue }
            if end == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
            try endRow()
        }
        try endRow()
    }

    private mutating func endRow() throws {
        let filled = filled
        self.filled = 0
        try taker.take(SheetRow(number: number, cells: cells), filled: filled)
        cells.removeAll(keepingCapacity: true)
        number += 1
    }

    /// Reads up to what ends the cell: the delimiter, the end of the line or of the text.
    private mutating func readCell() throws {
        if bytes[place] == Self.quote {
            try unquote()
            let text = unquoted
            return try text.withUnsafeBufferPointer { try append(Self.withoutGuard($0)) }
        }
        let start = place
        skipToEnd()
        let written = UnsafeBufferPointer(rebasing: bytes[start..<place])
        try append(Self.withoutGuard(written))
    }

    private mutating func skipToEnd() {
        while place < bytes.count {
            let byte = bytes[place]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
            place &+= 1
        }
    }

    private mutating func unquote() throws {
        unquoted.removeAll(keepingCapacity: true)
        place += 1
        while let closing = bytes[place...].firstIndex(of: Self.quote) {
            unquoted.append(contentsOf: bytes[place..<closing])
            place = closing + 1
            guard place < bytes.count, bytes[place] == Self.quote else {
                let start = place
                skipToEnd()
                unquoted.append(contentsOf: bytes[start..<place])
                return
            }
            unquoted.append(Self.quote)
            place += 1
            // A character takes at most three bytes for each of its units of UTF-16.
            guard unquoted.count <= taker.limits.characters * 3 else { throw tooMuch }
        }
        throw UnreadableSheet.unclosedQuote(at: address)
    }

    /// Without what keeps a spreadsheet from taking a text for something else: `="0020"`, and an apostrophe before what it
    /// would calculate.
    private static func withoutGuard(_ written: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard written.count >= 2 else { return written }
        if written[0] == UInt8(ascii: "="), written[1] == quote, written.count >= 3, written[written.count - 1] == quote
        {
            return UnsafeBufferPointer(rebasing: written[2..<(written.count - 1)])
        }
        guard written[0] == UInt8(ascii: "'"), let mark = written.first(where: { $0 != UInt8(ascii: "'") }),
            [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(mark)
        else { return written }
        return UnsafeBufferPointer(rebasing: written[1...])
    }

    private mutating func append(_ written: UnsafeBufferPointer<UInt8>) throws {
        guard cells.count < taker.limits.columns else {
            guard written.isEmpty else { throw UnreadableSheet.tooManyColumns(taker.limits.columns) }
            return
        }
        guard !written.isEmpty else { return cells.append(.empty) }
        let text = String(decoding: written, as: UTF8.self)
        if written.count > taker.limits.characters, text.utf16.count > taker.limits.characters { throw tooMuch }
        filled += 1
        cells.append(.text(text))
    }

    private var tooMuch: UnreadableSheet {
        .tooMuchInCell(at: address, characters: taker.limits.characters)
    }

    private var address: String { CellAddress(column: cells.count, row: number - 1).description }
}
