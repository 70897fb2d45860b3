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

    /// What is put into an index and what is taken out where another document of the same subject becomes this one: exactly the terms
    /// that only one of them has. Lines that both begin or end with are looked at only where words come or go.
    func termsApart(from other: SearchDocument) -> (come: SearchTerms, gone: SearchTerms) {
        let isThere = place == other.place
        let isNamed = title.utf8.elementsEqual(other.title.utf8)
        let texts = LineDifference(body, other.body)
        let own = SearchTerms(
            grams: Self.grams(of: [texts.first] + (isNamed ? [] : [title[...]])), tokens: isThere ? [] : tokens)
        let others = SearchTerms(
            grams: Self.grams(of: [texts.second] + (isNamed ? [] : [other.title[...]])),
            tokens: isThere ? [] : other.tokens)
        let (come, gone) = (own.subtracting(others), others.subtracting(own))
        guard come.hasWords || gone.hasWords else { return (come, gone) }
        let stay = SearchTerms(grams: Self.grams(of: texts.shared + (isNamed ? [title[...]] : [])), tokens: [])
        return (come.subtracting(stay), gone.subtracting(stay))
    }

    private var grams: [UInt64] { Self.grams(of: [title[...], body[...]]) }

    private static func grams(of texts: some Sequence<Substring>) -> [UInt64] {
        var grams = Grams()
        var folded = FoldedText("")
        for text in texts {
            folded.fold(String(text))
            grams.add(folded)
        }
        return grams.sorted()
    }

    private var tokens: [String] { ScopeToken.tokens(of: place) + [ScopeToken.kind(subject.kind.name)] }
}
