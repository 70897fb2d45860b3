import Store

/// A document as the index keeps it, under its key.
struct StoredDocument {
    let key: Int64
    let document: SearchDocument

    /// Of `search_document d`.
    static let columns: SQL = "d.key, d.kind, d.subject, d.owner, d.path, d.second_path, d.day, d.title, d.body"

    init(_ row: Row) throws {
        key = try row[0]
        let kind: String = try row[1]
        document = SearchDocument(
            subject: Subject(kind: SubjectKind(kind, Text(same: kind)), number: try row[2]), owner: try row[3],
            place: Place(path: try row[4], secondPath: try row[5]), day: try row[6], title: try row[7],
            body: try row[8])
    }

    /// Whether the changed document keeps its key, which lies in its day, and its line among its owner’s.
    func keepsKey(as changed: SearchDocument) -> Bool {
        changed.owner == document.owner && changed.day == document.day
    }
}
