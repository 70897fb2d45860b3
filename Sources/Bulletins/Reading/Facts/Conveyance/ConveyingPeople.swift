/// Finds who chaired, conveyed or spoke in the sentences about a meeting.
struct ConveyingPeople {
    private let names: WordList
    private let body: BodyText
    /// No meeting has more.
    private static let most = 12
    /// The clause of a name is not searched further than this.
    private static let reach = 30

    private static let chairing = WordList("主持")
    private static let conveying = WordList("传达 领学 宣讲 通报 解读 辅导 授课 讲授 主讲")
    private static let speaking = WordList("讲话 讲课 强调 指出 要求 提出 部署 发言 总结 致辞 表示")
    private static let others = WordList("委托 精神 的 在")

    /// Looks for `names` in `body`.
    init(_ names: WordList, _ body: BodyText) {
        self.names = names
        self.body = body
    }

    /// Those of the article's people that stand in `range` with a part in it, in printed order.
    func read(in range: Range<Int>) -> [ConveyingPerson] {
        let prose = body.prose
        var found: [ConveyingPerson] = []
        var place = range.lowerBound
        while place < range.upperBound, found.count < Self.most {
            let length = names.length(in: prose, at: place, before: range.upperBound)
            if length > 0 {
                let name = body.string(place..<place + length)
                for part in parts(from: place + length, to: range.upperBound) {
                    let person = ConveyingPerson(name: name, part: part)
                    if !found.contains(person) { found.append(person) }
                }
            }
            place += max(1, length)
        }
        return found
    }

    /// The parts told of between a name and the end of its clause, or the next name.
    private func parts(from place: Int, to end: Int) -> [ConveyingPerson.Part] {
        let prose = body.prose
        guard Self.others.length(in: prose, at: place, before: end) == 0 else { return [] }
        var parts: [ConveyingPerson.Part] = []
        var at = place
        while at < end, at - place < Self.reach, !stops(prose[at]) {
            if names.length(in: prose, at: at, before: end) > 0 { break }
            if let (part, length) = part(at, end) {
                if !parts.contains(part) { parts.append(part) }
                at += length
                if part == .conveyed { break }
            } else {
                at += 1
            }
        }
        return parts
    }

    private func stops(_ unit: UInt16) -> Bool {
        Glyph.endsSentence(unit) || unit == Glyph.comma || unit == Glyph.semicolon || unit == Glyph.newline
            || unit == Glyph.colon || unit == Glyph.pause
    }

    private func part(_ place: Int, _ end: Int) -> (ConveyingPerson.Part, Int)? {
        let prose = body.prose
        var length = Self.chairing.length(in: prose, at: place, before: end)
        if length > 0 { return (.chaired, length) }
        length = Self.conveying.length(in: prose, at: place, before: end)
        if length > 0 { return (.conveyed, length) }
        length = Self.speaking.length(in: prose, at: place, before: end)
        return length > 0 ? (.spoke, length) : nil
    }
}
