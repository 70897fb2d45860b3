/// What is found: a title and a text about a subject, owned by an organisation, dated by a day.
public struct SearchDocument: Hashable, Sendable {
    public let subject: Subject
    public let owner: ID<Organisation>
    public let place: Place
    public let day: Day
    public let title: String
    public let body: String

    /// Zero bytes in the texts are left out: PostgreSQL cannot hold them.
    public init(
        subject: Subject, owner: ID<Organisation>, place: Place, day: Day, title: String, body: String
    ) {
        self.subject = subject
        self.owner = owner
        self.place = place
        self.day = day
        self.title = Self.withoutZeros(title)
        self.body = Self.withoutZeros(body)
    }

    private static func withoutZeros(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "") : text
    }

    var terms: SearchTerms { SearchTerms(grams: grams, tokens: tokens) }

    /// The terms that only this one has, and those that only another of the same subject has.
    func termsApart(from other: SearchDocument) -> (own: SearchTerms, others: SearchTerms) {
        let isThere = place == other.place
        let terms = SearchTerms(grams: grams, tokens: isThere ? [] : tokens)
        let others = SearchTerms(grams: other.grams, tokens: isThere ? [] : other.tokens)
        return (terms.subtracting(others), others.subtracting(terms))
    }

    private var grams: [UInt64] {
        var grams = Grams()
        var folded = FoldedText(title)
        grams.add(folded)
        folded.fold(body)
        grams.add(folded)
        return grams.sorted()
    }

    private var tokens: [String] { ScopeToken.tokens(of: place) + [ScopeToken.kind(subject.kind.name)] }
}
