/// Listens to the XML of a sheet and hands over its rows.
///
/// What a cell is settled by stands in attributes and in a few bytes between tags, which are kept in one buffer; nothing but
/// the value of a cell becomes a string.
struct SheetReading {
    private let shared: SharedParts
    private var taker: RowTaker
    private var cells: [SheetCell] = []
    private var filled = 0
    private var row = 0
    private var column = -1
    private var isRow = false
    private var kind = CellKind.number
    private var style = 0
    private var part = Part.none
    private var value: [UInt8] = []
    private var formula: [UInt8] = []

    /// Which text of a cell is being heard.
    private enum Part { case none, value, formula, phonetic }

    private let names = Names()

    init(_ shared: SharedParts, _ taker: RowTaker) {
        self.shared = shared
        self.taker = taker
    }

    mutating func hear(_ event: XMLEvent) throws {
        switch event {
        case .text(let bytes): try hear(bytes)
        case .start(let name, let attributes): try open(name, attributes)
        case .end(let name): try close(name)
        }
    }

    private mutating func hear(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        switch part {
        case .value:
            value.append(contentsOf: bytes)
            // What is too much is not gathered first; an escape takes seven bytes for one character.
            guard value.count <= 7 * taker.limits.characters else { throw tooMuch }
        case .formula: if formula.count < 200 { formula.append(contentsOf: bytes.prefix(200)) }
        case .none, .phonetic: break
        }
    }

    private mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case names.row: try openRow(attributes)
        case names.c: if isRow { try openCell(attributes) }
        case names.v: part = .value
        case names.t: if part != .phonetic { part = .value }
        case names.f: part = .formula
        case names.rPh: part = .phonetic
        default: break
        }
    }

    private mutating func close(_ name: XMLName) throws {
        switch name {
        case names.v, names.f, names.rPh: part = .none
        case names.t: if part == .value { part = .none }
        case names.c: if isRow { try closeCell() }
        case names.row: try closeRow()
        default: break
        }
    }

    private mutating func openRow(_ attributes: XMLAttributes) throws {
        var number = row + 1
        try attributes.each { name, value in
            if name == names.r { number = try Self.number(value) }
        }
        guard number > row else { throw UnreadableSheet.damaged }
        row = number
        column = -1
        isRow = true
    }

    private mutating func closeRow() throws {
        isRow = false
        let filled = filled
        self.filled = 0
        try taker.take(SheetRow(number: row, cells: cells), filled: filled)
        cells.removeAll(keepingCapacity: true)
    }

    private mutating func openCell(_ attributes: XMLAttributes) throws {
        column += 1
        kind = .number
        style = 0
        try attributes.each { name, value in
            switch name {
            case names.r: column = try Self.column(value)
            case names.t: kind = CellKind(value)
            case names.s: style = try Self.number(value)
            default: break
            }
        }
        part = .none
        value.removeAll(keepingCapacity: true)
        if !formula.isEmpty { formula.removeAll(keepingCapacity: true) }
    }

    private mutating func closeCell() throws {
        let cell = try cell()
        guard !cell.isEmpty else { return }
        let limits = taker.limits
        guard column < limits.columns else { throw UnreadableSheet.tooManyColumns(limits.columns) }
        if case .text(let text) = cell, text.utf8.count > limits.characters, text.utf16.count > limits.characters {
            throw tooMuch
        }
        while cells.count <= column { cells.append(.empty) }
        if cells[column].isEmpty { filled += 1 }
        cells[column] = cell
    }

    private var tooMuch: UnreadableSheet {
        // Before the first row nothing has an address.
        let address = CellAddress(column: max(0, column), row: max(0, row - 1)).description
        return .tooMuchInCell(at: address, characters: taker.limits.characters)
    }

    private mutating func cell() throws -> SheetCell {
        guard !value.isEmpty || kind == .inline || kind == .formula else {
            return formula.isEmpty ? .empty : .fault("=" + String(decoding: formula, as: UTF8.self))
        }
        switch kind {
        case .shared:
            guard let text = shared.strings[try value.withUnsafeBufferPointer(Self.number)] else {
                throw UnreadableSheet.damaged
            }
            return text.isEmpty ? .empty : .text(text)
        case .inline, .formula:
            EscapedText.unescape(&value, from: 0)
            return value.isEmpty ? .empty : .text(String(decoding: value, as: UTF8.self))
        case .flag: return .flag(value != [UInt8(ascii: "0")])
        case .fault: return .fault(String(decoding: value, as: UTF8.self))
        case .number, .day: return written(String(decoding: value, as: UTF8.self))
        }
    }

    private func written(_ digits: String) -> SheetCell {
        if kind == .day { return DayNumber.cell(iso: digits) ?? .text(digits) }
        if shared.styles.showsDay(style), let number = Double(digits), let day = shared.days.cell(number) {
            return day
        }
        return .number(digits)
    }

    /// The column of an address; its row is that of the row it stands in.
    private static func column(_ address: UnsafeBufferPointer<UInt8>) throws -> Int {
        var column = 0
        var letters = 0
        for letter in address {
            guard letter >= 0x41, letter <= 0x5A else { break }
            column = column &* 26 &+ Int(letter & 0x1F)
            letters += 1
            guard letters <= 3 else { break }
        }
        guard (1...3).contains(letters) else { throw UnreadableSheet.damaged }
        return column - 1
    }

    /// - Throws: ``UnreadableSheet/damaged`` unless it is one to nine digits.
    private static func number(_ digits: UnsafeBufferPointer<UInt8>) throws -> Int {
        guard (1...9).contains(digits.count) else { throw UnreadableSheet.damaged }
        var number = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { throw UnreadableSheet.damaged }
            number = number &* 10 &+ Int(digit & 0x0F)
        }
        return number
    }
}

extension SheetReading {
    private struct Names {
        let row = XMLName("row")
        let c = XMLName("c")
        let v = XMLName("v")
        let t = XMLName("t")
        let f = XMLName("f")
        let r = XMLName("r")
        let s = XMLName("s")
        let rPh = XMLName("rPh")
    }
}
