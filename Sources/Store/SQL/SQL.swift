/// A statement in the dialect that both engines share, with its values bound.
///
/// Text enters only as a literal of the program: `StaticString` is the literal type, so a run-time string cannot be
/// spliced. Interpolated values become placeholders; an interpolated `SQL` is inserted with its own values.
///
/// ```swift
/// let newest: SQL = "SELECT id, name FROM organisation WHERE path >= \(path) LIMIT \(50)"
/// ```
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Piece: Sendable {
        case literal(StaticString)
        /// An engine's own words.
        case text(String)
        case value(Value)
        /// Values of many rows, which PostgreSQL takes as one.
        case array(PostgresArray)
    }

    var pieces: [Piece]

    public init(stringLiteral text: StaticString) { pieces = [.literal(text)] }
    public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    private init(pieces: [Piece]) { self.pieces = pieces }

    init(text: String) { pieces = [.text(text)] }

    init(_ array: PostgresArray) { pieces = [.array(array)] }

    /// Joins fragments; `[]` gives an empty fragment.
    public static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
        var pieces: [Piece] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { pieces += separator.pieces }
            pieces += part.pieces
        }
        return SQL(pieces: pieces)
    }

    /// Two fragments, one after the other.
    public static func + (first: SQL, second: SQL) -> SQL { SQL(pieces: first.pieces + second.pieces) }
}

extension SQL {
    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: StaticString) { pieces.append(.literal(literal)) }

        public mutating func appendInterpolation(_ value: some Bindable) { pieces.append(.value(value.sqlValue)) }

        /// An absent value becomes NULL.
        public mutating func appendInterpolation<V: Bindable>(_ value: V?) {
            pieces.append(.value(value?.sqlValue ?? .null))
        }

        public mutating func appendInterpolation(_ fragment: SQL) { pieces += fragment.pieces }

        /// A list for `IN`: `(?, ?, ?)`. An empty list becomes `(NULL)`, which matches no row.
        public mutating func appendInterpolation(list values: some Sequence<some Bindable>) {
            var first = true
            for value in values {
                pieces.append(.literal(first ? "(" : ", "))
                pieces.append(.value(value.sqlValue))
                first = false
            }
            pieces.append(.literal(first ? "(NULL)" : ")"))
        }
    }
}

extension SQL {
    /// The text with `?` for each value.
    var text: String { rendered { _ in "?" }.text }

    /// The text with one placeholder per value, and the values in order.
    func rendered(placeholder: (Int) -> String) -> (text: String, values: [Value]) {
        var text: [UInt8] = []
        text.reserveCapacity(512)
        var values: [Value] = []
        for piece in pieces {
            switch piece {
            case .literal(let literal): literal.withUTF8Buffer { text.append(contentsOf: $0) }
            case .text(let words): text.append(contentsOf: words.utf8)
            case .value(let value):
                values.append(value)
                text.append(contentsOf: placeholder(values.count).utf8)
            case .array: text.append(contentsOf: placeholder(values.count).utf8)
            }
        }
        return (String(decoding: text, as: UTF8.self), values)
    }

    /// The same with other words; for the schema's engine-specific spelling.
    func rewording(_ change: (String) -> String) -> SQL {
        SQL(
            pieces: pieces.map { piece in
                if case .literal(let literal) = piece { .text(change("\(literal)")) } else { piece }
            })
    }
}
