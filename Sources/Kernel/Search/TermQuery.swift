/// What a document's terms must be: all of these, a beginning for each of those, and one of each group.
struct TermQuery: Hashable, Sendable {
    /// Terms that must stand on the document.
    var exact: [String] = []
    /// The most telling of them.
    var telling: [String] = []
    /// Beginnings of terms. An engine has to merge every term that begins so, which is dear for a common character.
    var prefixes: [String] = []
    /// Of each group at least one term: subtrees, kinds.
    var groups: [[String]] = []

    var isEmpty: Bool { exact.isEmpty && prefixes.isEmpty && groups.isEmpty }

    /// The same with only the most telling words' terms, and with all but the beginnings.
    var quick: TermQuery { TermQuery(exact: telling, groups: groups) }
    var withoutPrefixes: TermQuery { TermQuery(exact: exact, groups: groups) }
}
