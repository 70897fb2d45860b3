/// Finds what a union has conveyed to its own people: 召开党组会议，传达学习…精神.
///
/// What somebody says should be studied, what is named in passing, and virtues such as 劳模精神 are no directives conveyed: a wrong
/// cell in the table of who has conveyed what is worse than an empty one. Linear in the length of headline and body.
struct ConveyanceFinder {
    private let body: BodyText
    private let prose: [UInt16]
    private let people: [Person]
    /// The names of the article's people; made when first asked for, since few articles tell of conveying.
    private lazy var names = WordList(words: people.map { Word($0.name).units })
    private let reader: ConveyingEventReader
    private var events: [ConveyingEvent] = []
    /// Every directive named behind a verb, conveyed or not.
    private var mentions: [[UInt16]] = []
    /// Up to where points were looked for, and whether one stands in the paragraph.
    private var searched = 0
    private var isPoint = false

    /// No article tells of more.
    private static let most = 200

    /// What `article`, of which people, days and points are known, tells of conveying.
    static func find(in body: BodyText, heads: [[UInt16]], knowing article: borrowing ArticleReading) -> [Conveyance] {
        var finder = ConveyanceFinder(body, people: article.people, dates: article.dates)
        let head = Array(heads.joined(separator: [Glyph.comma]))
        finder.walk()
        let headlined = finder.readHead(head)
        return finder.conveyances(orHeadlined: headlined)
    }

    private init(_ body: BodyText, people: [Person], dates: [EventDate]) {
        self.body = body
        self.people = people
        prose = body.prose
        reader = ConveyingEventReader(body, dates: dates)
    }

    private mutating func walk() {
        let cues = body.cues
        var place = cues.next(.conveying, from: 0)
        while place < prose.count, events.count < Self.most {
            let phrase = ConveyingPhrase.read(prose, at: place)
            if let phrase { take(phrase) }
            place = cues.next(.conveying, from: phrase?.end ?? place + 1)
        }
    }

    private mutating func take(_ phrase: ConveyingPhrase) {
        guard !phrase.directives.isEmpty else { return }
        for range in phrase.directives where mentions.count < Self.most { mentions.append(Array(prose[range])) }
        let sentence = ConveyingSentence(prose, around: phrase.verb)
        guard !standsInPoint(sentence.clause), sentence.tells(names: names),
            let event = reader.read(sentence, phrase.directives, after: events.last)
        else { return }
        events.append(event)
    }

    /// Whether a point (一是, 第二) stands before `place` in its paragraph: what follows is asked for.
    private mutating func standsInPoint(_ place: Int) -> Bool {
        while searched < place + 1, searched < prose.count {
            if prose[searched] == Glyph.newline {
                isPoint = false
            } else if !isPoint, PointMark.starts.contains(prose[searched]),
                let mark = PointMark.read(prose, at: searched)
            {
                isPoint = mark.style == .verb || mark.style == .ordinal || mark.style == .parens
            }
            searched += 1
        }
        return isPoint
    }

    /// The directives that the headline says are conveyed.
    private mutating func readHead(_ head: [UInt16]) -> [[UInt16]] {
        var found: [[UInt16]] = []
        var place = 0
        while place < head.count, mentions.count < Self.most {
            guard let phrase = ConveyingPhrase.read(head, at: place) else {
                place += 1
                continue
            }
            let named = phrase.directives.map { Array(head[$0]) }
            mentions += named
            if ConveyingSentence(head, around: phrase.verb).tells(names: names) { found += named }
            place = phrase.end
        }
        return found
    }
}

extension ConveyanceFinder {
    private mutating func conveyances(orHeadlined headlined: [[UInt16]]) -> [Conveyance] {
        var table = ConveyanceTable(body, mentions: mentions)
        for event in events { table.add(event) }
        if table.isEmpty, !headlined.isEmpty, let event = reader.opening() { table.add(headlined, event) }
        return table.isEmpty ? [] : table.told(by: ConveyingPeople(names, body))
    }
}
