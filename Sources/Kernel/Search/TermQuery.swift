/// What a document's terms must be: all of these, a beginning for each of those, and one of each group.
struct TermQuery: Hashable, Sendable {
    /// Terms that must stand on the document.
    var exact: [String] = []
    /// Beginnings of terms. An engine has to merge every term that begins so, which is dear for a common character.
    var prefixes: [String] = []
    /// Of each group at least one term: subtrees, kinds.
    var groups: [[String]] = []

    var isEmpty: Bool { exact.isEmpty && prefixes.isEmpty && groups.isEmpty }

    var withoutPrefixes: TermQuery { TermQuery(exact: exact, groups: groups) }
}
