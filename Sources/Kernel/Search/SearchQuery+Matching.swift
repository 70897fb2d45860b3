extension SearchQuery {
    /// Whether every word stands in the title or in the body.
    ///
    /// - Parameter storage: any folded text; its storage is used again.
    func matches(title: String, body: String, folding storage: inout FoldedText) -> Bool {
        storage.fold(body)
        let missing = words.filter { !storage.contains($0) }
        if missing.isEmpty { return true }
        storage.fold(title)
        return missing.allSatisfy { storage.contains($0) }
    }

    /// The document as a page shows it.
    func hit(_ document: SearchDocument) -> SearchHit {
        SearchHit(
            kind: document.subject.kind.name, subject: document.subject.number, owner: document.owner,
            day: document.day, title: Highlight.marked(document.title, words),
            snippet: Highlight.snippet(of: document.body, words))
    }
}
