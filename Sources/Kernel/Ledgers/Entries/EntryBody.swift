/// The values in a body that a program sent, read strictly: nothing is passed over.
///
/// `null` empties a field, and a text of blanks is none. A sealed field is written as what it is to hold.
public struct EntryBody: Sendable {
    public private(set) var values: [String: FieldValue] = [:]
    public private(set) var complaints: [JSONComplaint] = []

    /// - Parameter pointer: where the values stand in the body (RFC 6901).
    public init(_ json: JSONValue, _ fields: [FieldDescription], at pointer: String) {
        guard case .object(let object) = json else {
            complaints = [JSONComplaint(pointer, Text("应为一个 JSON 对象", en: "A JSON object is wanted here"))]
            return
        }
        let known = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            let place = "\(pointer)/\(name.prefix(80))"
            guard let field = known[name] else {
                complaints.append(JSONComplaint(place, JSONComplaint.unknown))
                continue
            }
            read(value, field, at: place)
        }
    }

    private mutating func read(_ json: JSONValue, _ field: FieldDescription, at place: String) {
        if json == .null {
            values[field.name] = .absent
        } else if case .rows(let columns, _) = field.kind, case .array(let rows) = json {
            values[field.name] = .rows(
                rows.enumerated().map { number, row in
                    let read = EntryBody(row, columns, at: "\(place)/\(number)")
                    complaints += read.complaints
                    return read.values.filter { $0.value != .absent }
                })
        } else if let value = EntryJSON.value(of: field.kind, json), EntryJSON.holds(value, field.kind, all: json) {
            values[field.name] = value.tidied(field.kind)
        } else {
            complaints.append(JSONComplaint(place, Text("这里填的不是这一栏要的内容", en: "This is not what the field takes")))
        }
    }
}

/// What is wrong at one place of a JSON body.
public struct JSONComplaint: Hashable, Sendable {
    /// RFC 6901; empty for the whole.
    public let pointer: String
    public let why: Text

    public init(_ pointer: String, _ why: Text) {
        self.pointer = pointer
        self.why = why
    }

    public static let unknown = Text("没有这一栏", en: "There is no such field")
}

extension FieldValue {
    /// In the form in which it is kept.
    fileprivate func tidied(_ kind: FieldKind) -> FieldValue {
        guard case .text(let text) = self else { return self }
        return FieldValue(text: kind.tidied(text.trimmingSpaces()))
    }
}

extension EntryJSON {
    /// Whether a value holds all that the JSON said; rich text may hold less, as what it does not allow is dropped.
    fileprivate static func holds(_ value: FieldValue, _ kind: FieldKind, all said: JSONValue) -> Bool {
        switch (kind, value) {
        case (.choices, .choices(let names)): Set(names).count == names.count && json(value) == said
        case (.rich, _), (_, .text), (_, .day), (_, .days): true
        case (.organisation, _), (.account, _): true
        default: json(value) == said
        }
    }
}
