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

    /// The terms that only this one has, and those that only another of the same subject has. Lines that both begin or end with
    /// are cut into terms once, and none where the texts are alike.
    func termsApart(from other: SearchDocument) -> (own: SearchTerms, others: SearchTerms) {
        let isThere = place == other.place
        let (lines, others) = (lines, other.lines)
        // By bytes: texts that Unicode holds equal may be cut into different terms.
        func count(_ pairs: some Sequence<(Substring, Substring)>) -> Int {
            pairs.prefix { $0.utf8.elementsEqual($1.utf8) }.count
        }
        let head = count(zip(lines, others))
        let tail = count(zip(lines[head...].reversed(), others[head...].reversed()))
        let (own, gone) = (lines[head..<lines.count - tail], others[head..<others.count - tail])
        let shared = own.isEmpty && gone.isEmpty ? [] : lines[..<head] + lines[(lines.count - tail)...]
        let come = SearchTerms(grams: Self.grams(of: own), tokens: isThere ? [] : tokens)
        let left = SearchTerms(grams: Self.grams(of: gone), tokens: isThere ? [] : other.tokens)
        let stay = SearchTerms(grams: Self.grams(of: shared), tokens: [])
        return (come.subtracting(stay).subtracting(left), left.subtracting(stay).subtracting(come))
    }

    /// No term crosses the end of a line.
    private var lines: [Substring] { [title[...]] + body.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) }

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
