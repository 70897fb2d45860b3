import Kernel

/// A row as a page of a preview shows it: in words, so that it can be kept.
struct ImportLine: Codable, Sendable {
    struct Change: Codable, Sendable {
        let field: Text
        /// As lists show them: what is personal is masked.
        let before: Text
        let after: Text
        let at: String
    }

    enum Fate: String, CaseIterable, Codable, Sendable {
        case new, changed, same, bad
    }

    let row: Int
    let fate: Fate
    let title: String
    /// The entry that it means.
    let entry: ID<Entry>?
    let number: String
    let owner: String?
    let changes: [Change]
    let complaints: [ImportPreview.Cell]

    /// Whether it can be taken, and somebody should look at it.
    var isDoubtful: Bool { fate != .bad && !complaints.isEmpty }
}
