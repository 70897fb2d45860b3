/// Finds the people acting in what an article tells.
///
/// A person is known by a post or trade before a family name. Linear in the length of the body.
struct PeopleFinder {
    private let body: BodyText
    private let names: NameFinder
    private var titles: TitleReader
    private var people: [Person] = []
    private var indices: [String: Int] = [:]
    private var quoted: Set<String> = []
    /// Where the name read last ends.
    private var floor = 0

    /// No article tells of more people.
    private static let most = 400

    static func find(in body: BodyText) -> [Person] {
        var finder = PeopleFinder(body)
        finder.walk()
        return finder.people
    }

    private init(_ body: BodyText) {
        self.body = body
        names = NameFinder(prose: body.prose)
        titles = TitleReader(body)
    }

    private mutating func walk() {
        let prose = body.prose
        let cues = body.cues
        let ends = Self.ends
        let elected = Self.elected
        var place = cues.next(.person, from: 2)
        while place < prose.count, people.count < Self.most {
            if prose[place] == PeopleList.etc {
                takeList(at: place)
                place += 1
            } else if prose.has(elected, at: place, before: prose.count) {
                takeElected(at: place)
                place += 1
            } else if ends.contains(prose[place - 1]), let ground = ground(before: place),
                let length = names.length(at: place, ground)
            {
                place = takeNames(place, length)
            } else {
                place += 1
            }
            place = cues.next(.person, from: place)
        }
    }

    /// The characters with which anything may begin that `walk` takes, and those that may stand before a name.
    static let starts: UnitSet = {
        var set = UnitSet("等当")
        set.formUnion(Surnames.single.firsts)
        set.formUnion(Surnames.double.firsts)
        return set
    }()
    private static let ends: UnitSet = {
        var set = UnitSet(")")
        for list in [Posts.posts, Posts.trades, Posts.workers] { set.formUnion(list.lasts) }
        return set
    }()

    /// What makes a name at `place` likely.
    private func ground(before place: Int) -> NameFinder.Ground? {
        let prose = body.prose
        if prose[place] == Self.course, prose[place - 1] == Self.works { return nil }
        if Posts.length(in: prose, endingAt: place, after: floor) > 0 { return .post }
        if Posts.trades.length(in: prose, endingAt: place, after: floor) > 0 { return .trade }
        let plain = Posts.workers.length(in: prose, endingAt: place, after: floor) > 0
        if Posts.notWorkers.length(in: prose, endingAt: place, after: floor) > 0 { return nil }
        return plain && place - floor >= 2 && Glyph.isHan(prose[place - 2]) ? .trade : nil
    }

    /// Takes the name at `place` and those strung to it, which share its titles; returns where they end.
    private mutating func takeNames(_ place: Int, _ length: Int) -> Int {
        let adjacent = floor > 0
        let (posts, start) = titles.read(endingAt: place, notBefore: floor, adjacent: adjacent)
        var found = [place..<place + length]
        while let last = found.last, found.count < 40, let next = strung(to: last.upperBound) { found.append(next) }
        floor = found.last?.upperBound ?? place + length
        let isQuoted = QuotedPeople.isQuoted(body.prose, titles: start..<place, end: floor)
        for name in found { add(name, posts, start: start, isQuoted: isQuoted) }
        return floor
    }

    /// The name behind 、 or 和 at `end`.
    private func strung(to end: Int) -> Range<Int>? {
        let prose = body.prose
        guard end + 2 < prose.count, prose[end] == Glyph.pause || Self.bonds.contains(prose[end]),
            let length = names.length(at: end + 1, .list)
        else { return nil }
        return end + 1..<end + 1 + length
    }

    private static let bonds = UnitSet("和与及")
    /// 工 and 程: together they are 工程, not a trade and a family name.
    private static let works = Glyph.unit("工")
    private static let course = Glyph.unit("程")

    private mutating func takeList(at place: Int) {
        guard let list = PeopleList.read(body.prose, etc: place, notBefore: floor) else { return }
        let posts = list.titles.map(body.string)
        for name in list.names { add(name, posts, start: name.lowerBound, isQuoted: false) }
        floor = place
    }

    /// `甲某某、乙某某当选为副主席`: who is elected acts, though the post is none yet.
    private mutating func takeElected(at place: Int) {
        let names = PeopleList.names(body.prose, endingAt: place, notBefore: floor)
        for name in names { add(name, [], start: name.lowerBound, isQuoted: false) }
        if !names.isEmpty { floor = place }
    }

    private static let elected: Word = "当选"

    private mutating func add(_ range: Range<Int>, _ posts: [String], start: Int, isQuoted: Bool) {
        let name = body.string(range)
        if isQuoted {
            quoted.insert(name)
            return
        }
        guard !quoted.contains(name) else { return }
        if let index = indices[name] {
            if people[index].titles.isEmpty { people[index].titles = posts }
            return
        }
        indices[name] = people.count
        people.append(Person(name: name, titles: posts, trace: body.trace(of: start..<range.upperBound)))
    }
}
