/// The conveyances of one article, one for each directive and organisation.
struct ConveyanceTable {
    private let body: BodyText
    private let mentions: [[UInt16]]
    /// The names under which the article mentions directives in full, by key; made when first asked for.
    private lazy var full: [String: String] = Dictionary(
        mentions.map { (Conveyance.key(of: Self.text($0)), Self.text($0)) }, uniquingKeysWith: { first, _ in first })
    private var rows: [Conveyance] = []
    /// The key of each row.
    private var keys: [String] = []
    /// The place of each row by key and organisation.
    private var places: [Pair: Int] = [:]
    /// The rows of each event, and where the event begins.
    private var parts: [(start: Int, rows: [Int])] = []

    private struct Pair: Hashable {
        let key: String
        let organisation: String?
    }

    init(_ body: BodyText, mentions: [[UInt16]]) {
        self.body = body
        self.mentions = mentions
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ event: ConveyingEvent) {
        if event.isNew && parts.last?.start != event.start || parts.isEmpty { parts.append((event.start, [])) }
        for range in event.directives {
            let range = unquoted(range)
            let printed = body.string(range)
            let units = Array(body.prose[range])
            if let name = name(units, printed) { add(name, body.trace(of: range), event) }
        }
    }

    /// Adds directives that only the headline names.
    mutating func add(_ headlined: [[UInt16]], _ event: ConveyingEvent) {
        parts.append((event.start, []))
        for units in headlined where !DirectiveWords.isBare(units, units.indices) {
            let place = body.prose.find(Word(units: units), in: body.prose.indices)
            add(Self.text(units), place.map { body.trace(of: $0..<$0 + units.count) }, event)
        }
    }

    private mutating func add(_ name: String, _ trace: Trace?, _ event: ConveyingEvent) {
        let key = Conveyance.key(of: name)
        for organisation in event.organisations {
            let row = Conveyance(
                directive: name, organisation: organisation, form: event.form, day: event.day, trace: trace)
            let pair = Pair(key: key, organisation: organisation)
            let place = places[pair] ?? place(like: pair) ?? rows.count
            if place == rows.count {
                rows.append(row)
                keys.append(key)
            }
            places[pair] = place
            parts[parts.count - 1].rows.append(place)
        }
    }

    /// The row of the same directive and an organisation printed in full or in short: 港务集团工会 and 集团工会.
    private func place(like pair: Pair) -> Int? {
        guard let organisation = pair.organisation, rows.count < Self.most else { return nil }
        return rows.indices.first { place in
            guard keys[place] == pair.key, let known = rows[place].organisation else { return false }
            return Self.ends(known, with: organisation) || Self.ends(organisation, with: known)
        }
    }

    /// Names are ideographs, of which none combines with another, so that their bytes tell.
    private static func ends(_ name: String, with short: String) -> Bool {
        name.utf8.count >= short.utf8.count && name.utf8.suffix(short.utf8.count).elementsEqual(short.utf8)
    }

    /// An article with more rows than this is a list, in which no name is short for another.
    private static let most = 40

    /// The name of a directive printed as `units`: what is told in full elsewhere stands for a short form; `nil` where none is
    /// known for words that name nothing.
    private mutating func name(_ units: [UInt16], _ printed: String) -> String? {
        let short = Self.bare(units)
        guard DirectiveWords.isBare(short, short.indices) else { return printed }
        let key = Conveyance.key(of: String(units: short))
        let candidates = full.filter { other, _ in
            other.count > key.count && !other.hasPrefix("总书记")
                && (other.hasSuffix(key) || key == Self.speech && other.hasSuffix(Self.talk))
        }
        if candidates.count == 1, let only = candidates.first { return only.value }
        return short.count < units.count ? printed : nil
    }

    /// `units` without the name of the person at the top.
    private static func bare(_ units: [UInt16]) -> [UInt16] {
        for head in heads where units.has(head, at: 0, before: units.count) { return Array(units[head.units.count...]) }
        return units
    }

    private static let speech = "讲话"
    private static let talk = "谈话"
    private static let heads: [Word] = ["习近平总书记", "习总书记", "总书记"]

    private static func text(_ units: [UInt16]) -> String { String(units: units) }

    /// Without the 《》 or “” that enclose the whole.
    private func unquoted(_ range: Range<Int>) -> Range<Int> {
        let prose = body.prose
        guard range.count > 2 else { return range }
        let first = prose[range.lowerBound]
        let close = first == Glyph.openTitle ? Glyph.closeTitle : first == Glyph.openQuote ? Glyph.closeQuote : 0
        guard close != 0, prose[range].firstIndex(of: close) == range.upperBound - 1 else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    /// The rows with the people and points of each event, which stand between its start and the next.
    func told(by reader: ConveyingPeople) -> [Conveyance] {
        var rows = rows
        for (index, part) in parts.enumerated() where !part.rows.isEmpty {
            let end = index + 1 < parts.count ? max(part.start, parts[index + 1].start) : body.prose.count
            let chairs = reader.read(in: part.start..<end)
            let points = PointFinder.count(in: Array(body.prose[part.start..<end]))
            for row in Set(part.rows) {
                if rows[row].chairs.isEmpty { rows[row].chairs = chairs }
                rows[row].points = rows[row].points ?? points
            }
        }
        return rows
    }
}
