/// Who stands behind an article: what the line of thanks at its end, or its by-line, says.
struct Credit: Equatable, Sendable {
    /// Organisations that sent it in, as printed.
    var issuers: [String] = []
    var reporters: [String] = []
    /// Persons named after an organisation or after 通讯员, or an institution so named.
    var correspondents: [String] = []
    /// A short form such as 汕头工, to be resolved from the article.
    var abbreviation: String?

    var isEmpty: Bool {
        issuers.isEmpty && reporters.isEmpty && correspondents.isEmpty && abbreviation == nil
    }

    /// Takes over what `other`, a by-line, knows and this credit does not yet say; senders only where it names none.
    mutating func merge(_ other: Credit) {
        if issuers.isEmpty, abbreviation == nil { issuers = other.issuers }
        reporters += other.reporters.filter { !reporters.contains($0) }
        correspondents += other.correspondents.filter { !correspondents.contains($0) }
        abbreviation = abbreviation ?? other.abbreviation
    }
}
