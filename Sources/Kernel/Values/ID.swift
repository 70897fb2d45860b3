public import Store

/// The key of one entity: 63 bits, made by the application, ordered by time.
///
/// From the top: 41 bits of milliseconds since 2024-01-01 UTC (until 2093), 8 bits of server, 14 bits of sequence.
/// Written as 13 characters of Crockford base 32, whose order is the numeric order.
public struct ID<Entity>: Hashable, Sendable {
    public let number: Int64

    /// - Returns: `nil` for a negative number.
    public init?(_ number: Int64) {
        guard number >= 0 else { return nil }
        self.number = number
    }

    init(unchecked number: Int64) { self.number = number }

    /// The same key read as that of another entity, where one names the other (a journal line its subject).
    public func `as`<Other>(_ other: Other.Type) -> ID<Other> { ID<Other>(unchecked: number) }
}

extension ID: Comparable {
    public static func < (first: Self, second: Self) -> Bool { first.number < second.number }
}

extension ID: Bindable {
    public var sqlValue: Value { .integer(number) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(number)
    }
}

extension ID: LosslessStringConvertible {
    public var description: String { Crockford.text(UInt64(number), digits: 13) }

    /// - Returns: `nil` unless the text is 13 Crockford characters of a number below 2^63.
    public init?(_ text: String) {
        guard text.utf8.count == 13, let number = Crockford.number(text), number <= UInt64(Int64.max) else {
            return nil
        }
        self.number = Int64(number)
    }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = ID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
