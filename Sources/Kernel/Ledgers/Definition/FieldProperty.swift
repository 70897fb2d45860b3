/// The type of a property that a field can hold.
public protocol FieldProperty: Equatable, Sendable {
    var fieldValue: FieldValue { get }

    /// `nil` when the value is of another kind.
    init?(fieldValue: FieldValue)
}

extension String: FieldProperty {
    public var fieldValue: FieldValue { FieldValue(text: self) }
    public init?(fieldValue: FieldValue) {
        switch fieldValue {
        case .absent: self = ""
        case .text(let text): self = text
        default: return nil
        }
    }
}

extension RichText: FieldProperty {
    public var fieldValue: FieldValue { isEmpty ? .absent : .rich(self) }
    public init?(fieldValue: FieldValue) {
        switch fieldValue {
        case .absent: self.init()
        case .rich(let rich): self = rich
        default: return nil
        }
    }
}

extension Int: FieldProperty {
    public var fieldValue: FieldValue { .number(self) }
    public init?(fieldValue: FieldValue) {
        guard case .number(let number) = fieldValue else { return nil }
        self = number
    }
}

extension Bool: FieldProperty {
    public var fieldValue: FieldValue { .flag(self) }
    public init?(fieldValue: FieldValue) {
        switch fieldValue {
        case .absent: self = false
        case .flag(let flag): self = flag
        default: return nil
        }
    }
}

extension Yuan: FieldProperty {
    public var fieldValue: FieldValue { .yuan(self) }
    public init?(fieldValue: FieldValue) {
        guard case .yuan(let yuan) = fieldValue else { return nil }
        self = yuan
    }
}

extension Day: FieldProperty {
    public var fieldValue: FieldValue { .day(self) }
    public init?(fieldValue: FieldValue) {
        guard case .day(let day) = fieldValue else { return nil }
        self = day
    }
}

extension ClosedRange<Day>: FieldProperty {
    public var fieldValue: FieldValue { .days(self) }
    public init?(fieldValue: FieldValue) {
        guard case .days(let days) = fieldValue else { return nil }
        self = days
    }
}

extension Address: FieldProperty {
    public var fieldValue: FieldValue { .place(self) }
    public init?(fieldValue: FieldValue) {
        guard case .place(let address) = fieldValue else { return nil }
        self = address
    }
}

extension Employer: FieldProperty {
    public var fieldValue: FieldValue { .employer(self) }
    public init?(fieldValue: FieldValue) {
        guard case .employer(let employer) = fieldValue else { return nil }
        self = employer
    }
}

extension ID: FieldProperty where Entity: Identified {
    public var fieldValue: FieldValue { Entity.fieldValue(of: self) }
    public init?(fieldValue: FieldValue) {
        guard let id = Entity.id(in: fieldValue) else { return nil }
        self = id
    }
}

extension Optional: FieldProperty where Wrapped: FieldProperty {
    public var fieldValue: FieldValue { self?.fieldValue ?? .absent }
    public init?(fieldValue: FieldValue) {
        if fieldValue == .absent {
            self = .none
        } else if let wrapped = Wrapped(fieldValue: fieldValue) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
}

extension Array: FieldProperty where Element: FieldElement {
    public var fieldValue: FieldValue { Element.fieldValue(of: self) }
    public init?(fieldValue: FieldValue) {
        guard let list = Element.list(in: fieldValue) else { return nil }
        self = list
    }
}

/// An entity that a field can name by its key.
public protocol Identified {
    static func fieldValue(of id: ID<Self>) -> FieldValue
    static func id(in value: FieldValue) -> ID<Self>?
}

extension Organisation: Identified {
    public static func fieldValue(of id: ID<Organisation>) -> FieldValue { .organisation(id) }
    public static func id(in value: FieldValue) -> ID<Organisation>? {
        if case .organisation(let id) = value { id } else { nil }
    }
}

extension Account: Identified {
    public static func fieldValue(of id: ID<Account>) -> FieldValue { .account(id) }
    public static func id(in value: FieldValue) -> ID<Account>? {
        if case .account(let id) = value { id } else { nil }
    }
}

/// What can stand several times in one field.
public protocol FieldElement: Equatable, Sendable {
    static func fieldValue(of list: [Self]) -> FieldValue
    static func list(in value: FieldValue) -> [Self]?
}
