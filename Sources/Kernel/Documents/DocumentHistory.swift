import Store

/// What was done with a document, and by whom.
public struct DocumentEvent: Sendable {
    public let at: Instant
    public let action: Text
    /// The name of the account; `nil` for the operator and the clock.
    public let by: String?
    public let document: ID<Document>
    public let name: String
}

extension Document {
    static let attached = Action("document.attached", Text("添加附件", en: "attached"))
    static let removed = Action("document.removed", Text("移除附件", en: "removed the attachment"))
    static let restored = Action("document.restored", Text("恢复附件", en: "put back the attachment"))
    static let described = Action("document.described", Text("说明附件", en: "described the attachment"))
    static let opened = Action("document.opened", Text("查阅附件", en: "opened the attachment"))

    public static let actions = [attached, removed, restored, described, opened]

    /// What the journal tells of the documents of a subject, newest first.
    static func history(of subject: Subject, on connection: any Connection) throws -> [DocumentEvent] {
        try connection.all(
            """
            SELECT l.at, l.action, a.name, d.id, d.name FROM document d
            JOIN journal_line l ON l.subject_kind = \(SubjectKind.document.name) AND l.subject = d.id
            LEFT JOIN account a ON a.id = l.account
            WHERE d.subject_kind = \(subject.kind.name) AND d.subject = \(subject.number) ORDER BY l.id DESC LIMIT 500
            """
        ) { row in
            let action: String = try row[1]
            return DocumentEvent(
                at: try row[0], action: actions.first { $0.name == action }?.label ?? Text(same: action),
                by: try row[2], document: try row[3], name: try row[4])
        }
    }
}
