/// The values of many rows that are inserted by one statement, side by side.
///
/// Texts and bytes stand one behind the other in one piece of memory, so that a row costs no allocation of its own, may be made
/// on another thread, and is read by the engine where it stands.
///
/// ```swift
/// let rows = BoundRows(of: unions) { rows, union in rows.add(union.id, union.name) }
/// try connection.insert("INSERT INTO organisation (id, name)", rows)
/// ```
public struct BoundRows: Sendable {
    enum Cell: Sendable {
        case null
        case integer(Int64)
        case real(Double)
        /// In ``BoundRows/bytes``, from the end of the one before.
        case text(end: Int)
        case blob(end: Int)
    }

    public private(set) var count = 0
    private(set) var columns = 0
    /// Row by row.
    private(set) var cells: [Cell] = []
    private(set) var bytes: [UInt8] = []
    /// Why the first of the values that neither engine would keep unchanged is none; see ``Value/flaw``.
    private(set) var flaw: String?

    public init() {}

    /// Rows made of some items, one after the other.
    public init<Item>(of items: some Sequence<Item>, _ add: (inout BoundRows, Item) throws -> Void) rethrows {
        for item in items { try add(&self, item) }
    }

    /// Rows that something adds by itself.
    public init(_ add: (inout BoundRows) throws -> Void) rethrows { try add(&self) }

    public var isEmpty: Bool { count == 0 }

    /// Adds a row. All rows have as many values as the first.
    @inlinable public mutating func add<each V: Bindable>(_ value: repeat each V) {
        repeat put((each value).sqlValue)
        endRow()
    }

    /// The rows at some places, which rise.
    public func at(_ places: [Int]) -> BoundRows {
        guard places.count < count else { return self }
        var (some, rest, row) = (BoundRows(), places[...], 0)
        each { values in
            defer { row += 1 }
            guard row == rest.first else { return }
            for value in values { some.put(value) }
            some.endRow()
            rest.removeFirst()
        }
        return some
    }

    /// The values of one row after the other.
    func each(_ body: ([Value]) throws -> Void) rethrows {
        var (values, start): ([Value], Int) = ([], 0)
        for cell in cells {
            switch cell {
            case .null: values.append(.null)
            case .integer(let number): values.append(.integer(number))
            case .real(let number): values.append(.real(number))
            case .text(let end): values.append(.text(String(decoding: bytes[start..<end], as: UTF8.self)))
            case .blob(let end): values.append(.blob(Array(bytes[start..<end])))
            }
            start = cell.end ?? start
            guard values.count == columns else { continue }
            try body(values)
            values.removeAll(keepingCapacity: true)
        }
    }

    @usableFromInline mutating func put(_ value: Value) {
        flaw = flaw ?? value.flaw
        switch value {
        case .null: cells.append(.null)
        case .integer(let number): cells.append(.integer(number))
        case .real(let number): cells.append(.real(number))
        case .text(var text):
            text.withUTF8 { bytes.append(contentsOf: $0) }
            cells.append(.text(end: bytes.count))
        case .blob(let blob):
            bytes.append(contentsOf: blob)
            cells.append(.blob(end: bytes.count))
        }
    }

    @usableFromInline mutating func endRow() {
        if count == 0 { columns = cells.count }
        count += 1
        precondition(cells.count == count * columns, "a row with more or fewer values than the first")
    }
}

extension BoundRows.Cell {
    /// Where what stands in the bytes ends.
    var end: Int? {
        switch self {
        case .null, .integer, .real: nil
        case .text(let end), .blob(let end): end
        }
    }
}

extension BoundRows {
    /// What stands for each row in the statement.
    var placeholders: SQL { "\(list: Array(repeating: Value.null, count: columns))" }
}
