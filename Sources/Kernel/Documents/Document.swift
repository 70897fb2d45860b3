import Store

/// A file that belongs to something: an attachment of an entry.
///
/// The bytes are kept once for each digest (``DocumentFile``), however many documents hold them. What was done with a
/// document stands in the journal under its own key, each time with a version that names the digest: whoever has the file can
/// show that it is the one that was attached.
public struct Document: Sendable {
    public let id: ID<Document>
    /// What it belongs to.
    public let subject: Subject
    /// SHA-256 of its bytes.
    public let digest: [UInt8]
    /// SHA-256 of a small picture of it; `nil` for what is no picture.
    public internal(set) var preview: [UInt8]?
    public let name: String
    /// What it is, in the words of whoever attached it; may be empty.
    public var words: String
    public let kind: DocumentKind
    /// Bytes.
    public let size: Int
    public let attachedAt: Instant
    public let attachedBy: ID<Account>?
    /// Since when it is put aside; it can be put back.
    public var removedAt: Instant?

    public var isRemoved: Bool { removedAt != nil }
    /// The digest in hexadecimal.
    public var fingerprint: String { Hexadecimal.text(digest) }

    /// Whether it stood there at the end of a day.
    public func stood(on day: Day) -> Bool {
        let end = Instant(startOf: day.adding(days: 1))
        return attachedAt < end && removedAt.map { $0 >= end } ?? true
    }
}

extension SubjectKind {
    public static let document = SubjectKind("document", Text("附件", en: "Attachment"))
}

extension Document {
    var own: Subject { Subject(.document, id) }

    /// What the journal commits to.
    var version: [UInt8] {
        let object: [String: JSONValue] = [
            "subject": .string("\(subject.kind.name)/\(subject.number)"), "sha256": .string(fingerprint),
            "name": .string(name), "words": .string(words), "kind": .string(kind.rawValue), "size": .integer(size),
            "removed": .bool(isRemoved),
        ]
        return Array(JSONValue.object(object).text.utf8)
    }
}
