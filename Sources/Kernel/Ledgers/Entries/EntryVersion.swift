import Store

/// An entry as it stood after one change: what the journal commits to.
public struct EntryVersion: Sendable {
    public let status: String
    public let title: String
    public let enteredOn: Day
    public let dueOn: Day?
    public let dueRule: String?
    public let closedOn: Day?
    public let handler: ID<Account>?
    public let shape: Int
    /// Untyped: a shape of long ago is read by what its keys say.
    let values: JSONValue

    init(_ entry: Entry, _ content: EntryContent) {
        status = content.status
        title = entry.title
        enteredOn = entry.enteredOn
        dueOn = entry.due.day
        dueRule = entry.due.rule
        closedOn = entry.closedOn
        handler = entry.handler
        shape = entry.shape
        values = EntryJSON.json(content.values)
    }

    /// - Returns: `nil` when the bytes are no version.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSONValue(text: String(decoding: bytes, as: UTF8.self)),
            case .string(let status)? = json["status"], case .string(let title)? = json["title"],
            let enteredOn = json.day("entered_on"), case .integer(let shape)? = json["shape"]
        else { return nil }
        self.status = status
        self.title = title
        self.enteredOn = enteredOn
        self.shape = shape
        dueOn = json.day("due_on")
        dueRule = json.string("due_rule")
        closedOn = json.day("closed_on")
        handler = json.string("handler").flatMap { ID($0) }
        values = json["values"] ?? .object([:])
    }

    var json: JSONValue {
        var object: [String: JSONValue] = [
            "status": .string(status), "title": .string(title), "entered_on": .string(enteredOn.description),
            "shape": .integer(shape), "values": values,
        ]
        object["due_on"] = dueOn.map { .string($0.description) }
        object["due_rule"] = dueRule.map { .string($0) }
        object["closed_on"] = closedOn.map { .string($0.description) }
        object["handler"] = handler.map { .string($0.description) }
        return .object(object)
    }

    /// What the journal commits to.
    var bytes: [UInt8] { json.utf8 }

    /// The values as they would be written today.
    public func content(of ledger: AnyLedger) -> EntryContent {
        EntryContent(status: status, values: ledger.values(of: values, shape: shape))
    }
}

extension JSONValue {
    fileprivate func string(_ key: String) -> String? {
        if case .string(let text)? = self[key] { text } else { nil }
    }

    fileprivate func day(_ key: String) -> Day? { string(key).flatMap { Day($0) } }
}
