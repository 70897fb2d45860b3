/// Finds the union that acts in a sentence: the first that is no part of a person's post, and to which nobody goes.
struct ConveyingUnion {
    let body: BodyText
    private var prose: [UInt16] { body.prose }

    init(_ body: BodyText) { self.body = body }

    private static let unions = WordList(
        "工会 总工会 工联会 联合工会 工会联合会 工会工委 全总 省总 市总 区总 县总 省委常委会 市委常委会 区委常委会 县委常委会 女职工委员会 工会委员会 工会工作委员会")
    private static let posts = WordList(
        "主席 副主席 党组书记 党组副书记 党组成员 领导小组 常务 一级 二级 三级 四级 副巡视员 调研员 副调研员 经审会主任 经审委 兼职 挂职 秘书长 办公室主任 书记处 宣教部 宣传教育部 组织部 权益 主要领导 干部 代表 部长 副部长 机关党委书记 机关党委专职 女职委主任 工作 章程 改革 系统 法 经费 各 会员 主题教育 要 应 将 建设 组织建设 新一届 领导 和各级"
    )
    /// Bodies that are no union: what they do is no union's deed.
    private static let strangers = WordList(
        "公司 集团 学校 大学 学院 医院 银行 局 代表团 妇联 团委 法院 检察院 协会 商会 社区 街道 镇 厂 党委 政府 党工委 指挥部 项目部 中心")
    private static let deeds = WordList("召开 举行 举办 组织 开展 传达 学习 专题学习 主持召开")
    private static let towards = WordList("到 赴 深入 走进 前往 来到 在 向 对 与 由 给 为 受 走访 至 同 贯彻 落实 学习 传达 根据 按照")
    /// What a meeting is opened with: the name behind it acts.
    private static let opening = WordList("召开 主持 举办 举行 联合 会同 组织")
    private static let chairs = WordList("主席 副主席 党组书记 党组副书记 党组成员 常务副主席 领导")
    private static let every = WordList("各级 各地 各基层 广大 全体")
    private static let general = WordList("中国工会 全国工会 各级工会 基层工会 全市工会 全省工会 全县工会 全区工会 企业工会 各地工会 所属工会 下级工会 直属工会 级工会")
    private static let elisions = WordList("区总工会 县总工会 市总工会 镇总工会 街道总工会")

    /// The unions that act in `range`; `nil` where a stranger acts, empty where nobody is named.
    func read(in range: Range<Int>) -> [String]? {
        var place = range.lowerBound + 2
        while place <= range.upperBound {
            if Self.unions.length(in: prose, endingAt: place, after: range.lowerBound) > 0,
                Self.posts.length(in: prose, at: place, before: prose.count) == 0,
                let start = start(of: place, after: range.lowerBound)
            {
                return list(endingWith: start..<place, after: range.lowerBound)
            }
            if Self.deeds.length(in: prose, at: place, before: range.upperBound) > 0,
                Self.strangers.length(in: prose, endingAt: place, after: range.lowerBound) > 0
            {
                return nil
            }
            place += 1
        }
        return []
    }

    /// The union whose chair or party secretary is named in `range`, for a sentence that names no union otherwise.
    func ofChair(in range: Range<Int>) -> String? {
        guard range.count > 2 else { return nil }
        for place in range.lowerBound + 2...range.upperBound
        where Self.unions.length(in: prose, endingAt: place, after: range.lowerBound) > 0 {
            guard Self.chairs.length(in: prose, at: place, before: prose.count) > 0,
                let start = start(of: place, after: range.lowerBound)
            else { continue }
            return name(start..<place)
        }
        return nil
    }

    /// The name as printed, 市总 as 市总工会.
    private func name(_ range: Range<Int>) -> String {
        let name = body.string(range)
        return Self.short.length(in: prose, endingAt: range.upperBound, after: range.lowerBound) > 0
            ? name + "工会" : name
    }

    private static let short = WordList("省总 市总 区总 县总")

    /// Where the name that ends at `end` begins; `nil` if nobody acts under it.
    private func start(of end: Int, after floor: Int) -> Int? {
        guard !goesOn(end) else { return nil }
        var start = end
        while start > floor, end - start < 26, Glyph.isHan(prose[start - 1]) || Glyph.isDigit(prose[start - 1]) {
            start -= 1
        }
        start = cut(start, end)
        start = withoutTime(start, end)
        guard Self.towards.length(in: prose, endingAt: start, after: floor) == 0,
            OrganisationWords.cuts.length(in: prose, endingAt: start, after: floor) < 2
                || Self.opening.length(in: prose, endingAt: start, after: floor) > 0
        else { return nil }
        guard end - start >= 2, Self.every.first(in: prose, start..<end) == nil, !Self.isGeneral(prose, start..<end),
            (start..<end).allSatisfy({ Glyph.isHan(prose[$0]) })
        else { return nil }
        return start
    }

    /// Whether a longer name ends right behind: 总工会 in 总工会联合会.
    private func goesOn(_ end: Int) -> Bool {
        for further in 1...4 where end + further <= prose.count {
            if Self.unions.length(in: prose, endingAt: end + further, after: max(0, end - 3)) > further { return true }
        }
        return false
    }

    /// Whether `range` names unions as such.
    private static func isGeneral(_ prose: [UInt16], _ range: Range<Int>) -> Bool {
        range.count == 2 && prose.has(union, at: range.lowerBound, before: range.upperBound)
            || general.length(in: prose, endingAt: range.upperBound, after: range.lowerBound) > 0
    }

    private static let union: Word = "工会"

    private func cut(_ start: Int, _ end: Int) -> Int {
        var place = end - 2
        while place > start {
            let length = OrganisationWords.cuts.length(in: prose, endingAt: place, after: start)
            if length > 0, !OrganisationWords.isWithinName(place - length..<place, in: prose, after: start),
                Self.towards.length(in: prose, endingAt: place, after: start) > 0 || length > 1
                    || !Self.harmless.contains(prose[place - 1])
            {
                return place
            }
            place -= 1
        }
        return start
    }

    /// Single characters that names of places hold as often as they part words.
    private static let harmless = UnitSet("和同是要也即好把率使为")

    private func withoutTime(_ start: Int, _ end: Int) -> Int {
        var start = start
        while start < end {
            if let date = DateScanner.date(in: prose, at: start, before: end), date.end > start { start = date.end }
            let length = max(
                OrganisationWords.heads.length(in: prose, at: start, before: end),
                OrganisationWords.hours.length(in: prose, at: start, before: end))
            if length == 0 || OrganisationWords.isWithinName(start..<start + length, in: prose, after: start) { break }
            start += length
        }
        return start
    }

    /// The unions strung together of which the last is `last`: `越秀、海珠、荔湾区总工会`.
    private func list(endingWith first: Range<Int>, after floor: Int) -> [String] {
        var items: [Range<Int>] = [first]
        var start = first.lowerBound
        while start > floor + 1, items.count < 60, prose[start - 1] == Glyph.pause {
            var at = start - 1
            while at > floor, start - at < 14, Glyph.isHan(prose[at - 1]) { at -= 1 }
            let item = withoutTime(at, start - 1)..<start - 1
            guard !item.isEmpty, isShort(item) else { break }
            items.insert(item, at: 0)
            start = item.lowerBound
        }
        var end = first.upperBound
        while end < prose.count, items.count < 60, prose[end] == Glyph.pause || prose[end] == Self.and {
            guard let item = next(from: end + 1) else { break }
            items.append(item)
            end = item.upperBound
        }
        return items.map { item in
            let name = name(item)
            return item.upperBound <= first.lowerBound ? name + elision(first) : name
        }
    }

    private static let and = Glyph.unit("和")

    /// The union that begins at `place` and stands alone between two marks.
    private func next(from place: Int) -> Range<Int>? {
        var end = place
        while end < prose.count, end - place < 24, Glyph.isHan(prose[end]) {
            end += 1
            if Self.unions.length(in: prose, endingAt: end, after: place) > 0, !goesOn(end),
                Self.posts.length(in: prose, at: end, before: prose.count) == 0
            {
                return place..<end
            }
        }
        return nil
    }

    /// The name of a place whose 区总工会 stands behind the last of the list.
    private func isShort(_ range: Range<Int>) -> Bool {
        (2...4).contains(range.count)
            && Self.unions.length(in: prose, endingAt: range.upperBound, after: range.lowerBound) == 0
    }

    private func elision(_ last: Range<Int>) -> String {
        let length = Self.elisions.length(in: prose, endingAt: last.upperBound, after: last.lowerBound)
        return length > 0 ? body.string(last.upperBound - length..<last.upperBound) : ""
    }
}
