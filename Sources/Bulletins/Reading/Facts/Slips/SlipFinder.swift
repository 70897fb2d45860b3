/// Finds doubled and wrong words. Says nothing where it is not certain. Linear in the length of the body.
struct SlipFinder {
    private let body: BodyText
    private let prose: [UInt16]
    private var slips: [Slip] = []
    /// No more are told of one article.
    private static let most = 100

    static func find(in body: BodyText) -> [Slip] {
        var finder = SlipFinder(body)
        finder.walk()
        return finder.slips
    }

    private init(_ body: BodyText) {
        self.body = body
        prose = body.prose
    }

    private mutating func walk() {
        let (firsts, seconds) = (SlipWords.wrong.firsts, SlipWords.seconds)
        let prose = prose
        let count = prose.count
        let cues = body.cues
        var place = cues.next(.slip, from: 0)
        while place + 1 < count, slips.count < Self.most {
            let unit = prose[place]
            let next = prose[place + 1]
            var step: Int?
            if unit == next { step = doubled(place) }
            if step == nil, firsts.contains(unit), seconds.contains(next) { step = wrongWord(place) }
            if step == nil, unit == Self.many { step = misplaced(place) }
            place = cues.next(.slip, from: place + (step ?? 1))
        }
        for length in Self.phrases { findDoubledPhrases(of: length) }
    }

    /// The characters with which a slip may begin.
    static let starts: UnitSet = {
        var set = SlipWords.wrong.firsts
        set.insert(many)
        for word in small.keys { set.insert(word) }
        return set
    }()

    private mutating func wrongWord(_ place: Int) -> Int? {
        let length = SlipWords.wrong.length(in: prose, at: place, before: prose.count)
        guard length > 0, let right = SlipWords.right[Array(prose[place..<place + length])] else { return nil }
        return add(place..<place + length, right)
    }

    /// 并并就: a small word printed twice.
    private mutating func doubled(_ place: Int) -> Int? {
        guard let keepers = Self.small[prose[place]] else { return nil }
        if place > 0, keepers.contains(prose[place - 1]) || prose[place - 1] == prose[place] { return nil }
        guard place + 2 < prose.count, Glyph.isHan(prose[place + 2]), !keepers.contains(prose[place + 2]),
            prose[place + 2] != prose[place]
        else { return nil }
        return add(place..<place + 3, body.string(place + 1..<place + 3))
    }

    /// Small words, each with the neighbours beside which two of them are good: 合并并, 目的的, 的的确确.
    private static let small: [UInt16: UnitSet] = {
        var small: [UInt16: UnitSet] = [:]
        for (word, keepers) in [
            ("并", "合兼归一吞裁撤"), ("的", "目有标确士哥打"), ("与", "参赋给付授赠干"), ("及", "涉触波普顾以危提累"), ("由", "自理缘来事"), ("被", "棉毛被"),
            ("在", "存现实内所潜健自正外好"), ("为", "因作成认行变称视以人分化转更"), ("于", "等对关属由至位处基"), ("从", "服跟听随盲容"), ("把", "火一拖扫门把"),
        ] {
            if let unit = Word(word).units.first { small[unit] = UnitSet(keepers) }
        }
        return small
    }()

    /// `7多万名`: 多 stands behind 万 where the number before it is not a round one.
    private mutating func misplaced(_ place: Int) -> Int? {
        guard place > 0, place + 1 < prose.count, Self.powers.contains(prose[place + 1]),
            Glyph.isDigit(prose[place - 1]), prose[place - 1] != Self.zero
        else { return nil }
        var start = place - 1
        while start > 0, place - start < 12, Glyph.isDigit(prose[start - 1]) || prose[start - 1] == Glyph.point {
            start -= 1
        }
        let digits = body.string(start..<place)
        return add(start..<place + 2, digits + body.string(place + 1..<place + 2) + body.string(place..<place + 1)).map
        { _ in 2 }
    }

    private static let many = Glyph.unit("多")
    private static let zero: UInt16 = 0x30
    private static let powers = UnitSet("万亿")

    /// How long a phrase may be that is printed twice in a row.
    private static let phrases = 5...7

    private mutating func findDoubledPhrases(of length: Int) {
        for end in repetitions(after: length) where slips.count < Self.most {
            let phrase = prose[end - length..<end]
            guard phrase.allSatisfy(Glyph.isHan), Set(phrase).count >= 4 else { continue }
            _ = add(end - length..<end + length, body.string(end - length..<end))
        }
    }

    /// Where `length` characters end that stand right behind once more. Looks at one place in `length`, for a repetition
    /// covers one of these.
    private func repetitions(after length: Int) -> [Int] {
        let prose = prose
        func repeats(_ place: Int) -> Bool { prose[place] == prose[place + length] }
        var ends: [Int] = []
        var place = length - 1
        while place + length < prose.count {
            if repeats(place) {
                var start = place
                while start > 0, repeats(start - 1) { start -= 1 }
                while place + length < prose.count, repeats(place) { place += 1 }
                while start + length <= place {
                    start += length
                    ends.append(start)
                }
            }
            place += length
        }
        return ends
    }

    private mutating func add(_ range: Range<Int>, _ suggestion: String) -> Int? {
        slips.append(Slip(text: body.string(range), suggestion: suggestion, trace: body.trace(of: range)))
        return range.count
    }
}
