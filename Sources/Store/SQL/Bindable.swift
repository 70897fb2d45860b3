/// A type that stands in a column: it becomes a value, and is read back from one.
public protocol Bindable: Sendable {
    var sqlValue: Value { get }

    /// `nil` when the value is of another kind or out of range; the row then throws with its column.
    init?(sqlValue: Value)
}

extension Int64: Bindable {
    public var sqlValue: Value { .integer(self) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Int: Bindable {
    public var sqlValue: Value { .integer(Int64(self)) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(exactly: number)
    }
}

/// Stored as 0 or 1: SQLite has no boolean.
extension Bool: Bindable {
    public var sqlValue: Value { .integer(self ? 1 : 0) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue, number == 0 || number == 1 else { return nil }
        self = number == 1
    }
}

extension Double: Bindable {
    public var sqlValue: Value { .real(self) }
    public init?(sqlValue: Value) {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension String: Bindable {
    public var sqlValue: Value { .text(self) }
    public init?(sqlValue: Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension [UInt8]: Bindable {
    public var sqlValue: Value { .blob(self) }
    public init?(sqlValue: Value) {
        guard case .blob(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}

extension Value: Bindable {
    public var sqlValue: Value { self }
    public init?(sqlValue: Value) { self = sqlValue }
}

extension Optional: Bindable where Wrapped: Bindable {
    public var sqlValue: Value { self?.sqlValue ?? .null }
    public init?(sqlValue: Value) {
        if case .null = sqlValue {
            self = .none
        } else if let wrapped = Wrapped(sqlValue: sqlValue) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
}

/// Enums whose raw value is bindable need only say `: Bindable`.
extension Bindable where Self: RawRepresentable, RawValue: Bindable {
    public var sqlValue: Value { rawValue.sqlValue }
    public init?(sqlValue: Value) {
        guard let raw = RawValue(sqlValue: sqlValue) else { return nil }
        self.init(rawValue: raw)
    }
}
