public import Kernel

/// The object that a program sent, read strictly: what is not asked for is refused, and all that is wrong is told at once.
public struct JSONBody {
    private let object: [String: JSONValue]
    public private(set) var complaints: [JSONComplaint] = []

    /// - Parameter names: of everything that it may hold.
    public init(_ visit: Visit, names: Set<String>) throws {
        guard case .object(let object) = try JSONReading.value(of: visit.body) else {
            throw JSONComplaints([JSONComplaint("", Text("应为一个 JSON 对象", en: "A JSON object is wanted here"))])
        }
        self.object = object
        for name in object.keys.sorted() where !names.contains(name) {
            complaints.append(JSONComplaint("/\(name.prefix(80))", JSONComplaint.unknown))
        }
    }

    public subscript(_ name: String) -> JSONValue? { object[name] }

    /// - Returns: `nil` where it is missing or wrong, which is then among the complaints.
    public mutating func key<Entity>(_ name: String, of entity: Entity.Type = Entity.self) -> ID<Entity>? {
        if case .string(let text)? = object[name], let id = ID<Entity>(text) { return id }
        complaints.append(JSONComplaint("/\(name)", Text("请给一个 13 位的键", en: "A key of thirteen characters is wanted")))
        return nil
    }

    /// `null` and a missing one are `nil`.
    public mutating func optionalKey<Entity>(_ name: String, of entity: Entity.Type = Entity.self) -> ID<Entity>? {
        object[name] == nil || object[name] == .null ? nil : key(name)
    }

    /// `null` and a missing one are `nil`.
    public mutating func optionalDay(_ name: String) -> Day? {
        if object[name] == nil || object[name] == .null { return nil }
        if case .string(let text)? = object[name], let day = Day(text) { return day }
        complaints.append(
            JSONComplaint("/\(name)", Text("请给一天，如 2026-11-21", en: "A day is wanted, such as 2026-11-21")))
        return nil
    }

    /// One of a closed list.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of _: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if case .string(let text)? = object[name], let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue)
        complaints.append(
            JSONComplaint(
                "/\(name)",
                Text("可选：\(choices.joined(separator: "、"))", en: "One of: \(choices.joined(separator: ", "))")))
        return nil
    }

    public mutating func text(_ name: String) -> String {
        if case .string(let text)? = object[name] { return text }
        complaints.append(JSONComplaint("/\(name)", Text("请给一段文字", en: "A text is wanted")))
        return ""
    }

    /// A missing one is false.
    public mutating func flag(_ name: String) -> Bool {
        switch object[name] {
        case nil: return false
        case .bool(let flag)?: return flag
        default:
            complaints.append(JSONComplaint("/\(name)", Text("请给 true 或 false", en: "true or false is wanted")))
            return false
        }
    }

    /// Some of a closed list.
    public mutating func choices(_ name: String, among choices: [String]) -> [String] {
        guard case .array(let items)? = object[name] else {
            complaints.append(JSONComplaint("/\(name)", Text("请给一个列表", en: "A list is wanted")))
            return []
        }
        return items.enumerated().compactMap { place, item in
            if case .string(let text) = item, choices.contains(text) { return text }
            complaints.append(
                JSONComplaint(
                    "/\(name)/\(place)",
                    Text("可选：\(choices.joined(separator: "、"))", en: "One of: \(choices.joined(separator: ", "))")))
            return nil
        }
    }

    /// The values of the fields of a ledger.
    public mutating func values(_ name: String, _ fields: [FieldDescription]) -> [String: FieldValue] {
        let read = EntryBody(object[name] ?? .object([:]), fields, at: "/\(name)")
        complaints += read.complaints
        return read.values
    }

    /// - Throws: ``JSONComplaints`` when anything was wrong.
    public func finish() throws { if !complaints.isEmpty { throw JSONComplaints(complaints) } }
}

/// What is wrong with a body, told as one problem.
public struct JSONComplaints: Error {
    public let all: [JSONComplaint]
    public init(_ all: [JSONComplaint]) { self.all = all }
}
