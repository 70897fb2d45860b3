/// Reads the words of a credit into organisations, reporters and correspondents.
struct CreditParser {
    private var credit = Credit()
    private var role: CreditRole?
    private var marked = false
    private var strangers = 0
    private var names = 0

    private static let reporter: Word = "记者"
    private static let qualifiers = WordList("全媒体 融媒体 首席 见习 实习 特约 特派 本报 本刊 本网")
    private static let aliases = WordList("省总 市总 区总 县总 全总 州总 旗总 镇总 本会")
    private static let refusals = WordList(
        "责任单位 牵头 配合单位 下转 上接 见附 见第 见下 见图 注: 注释 详见 附: 附件 附后 以下 排名 编者 扫码 点击 本版 图为 含税 不含 包括 简称 试行 截至 其中 另附"
    )
    /// What an author is; his name stands under the headline.
    private static let notes = WordList("作者系 作者为 作者是 本文作者系 笔者系 作者现任")
    private static let guild = Glyph.unit("工")

    /// The credit that `range` prints, or `nil` if what stands there is something else; empty for `作者系…`.
    static func parse(_ sheet: Sheet, _ range: Range<Int>) -> Credit? {
        guard range.count >= 2, refusals.length(in: sheet.units, at: range.lowerBound, before: range.upperBound) == 0,
            sheet.units[range].allSatisfy({ $0 != Glyph.stop && $0 != Glyph.exclamation })
        else { return nil }
        if notes.length(in: sheet.units, at: range.lowerBound, before: range.upperBound) > 0 { return Credit() }
        return parse(CreditToken.tokens(in: sheet, range))
    }

    /// The day on which an article was sent in tells nothing of who sent it.
    static func isDay(_ word: [UInt16]) -> Bool {
        guard let date = DateScanner.date(in: word, at: 0, before: word.count), date.month != nil else { return false }
        return date.end == word.count || deeds.contains(word, date.end..<word.count)
    }

    private static let deeds = WordList("报送 供稿 来稿 投稿 报 讯 电 上报 发布")

    static func parse(_ tokens: [CreditToken]) -> Credit? {
        let tokens = tokens.filter { !isDay($0.units) }
        var parser = CreditParser()
        for (index, token) in tokens.enumerated() where !isPhotographer(tokens, index) {
            parser.take(token, next: index + 1 < tokens.count ? tokens[index + 1] : nil)
        }
        return parser.outcome()
    }

    /// `高见/图`: a name with the word for a picture behind it, and no text of his. In `文/高见 图/林青` the words stand before
    /// the names.
    private static func isPhotographer(_ tokens: [CreditToken], _ index: Int) -> Bool {
        if let first = tokens.first,
            texts.contains(first.units, first.range) || pictures.contains(first.units, first.range)
        {
            return false
        }
        guard index + 1 < tokens.count, PersonName.isOne(tokens[index].units),
            pictures.contains(tokens[index + 1].units, tokens[index + 1].range)
        else { return false }
        return index + 2 >= tokens.count || tokens[index + 2].units != text
    }

    private static let pictures = WordList("图 摄 摄影 供图")
    private static let text = Word("文").units
    private static let texts = WordList("文 文字 撰文 采写 撰稿 作者")

    private func outcome() -> Credit? {
        if credit.isEmpty { return nil }
        if marked { return credit }
        if strangers > 0 { return nil }
        return credit.issuers.isEmpty && names > 5 ? nil : credit
    }

    private mutating func take(_ token: CreditToken, next: CreditToken?) {
        if takeReporterOf(token) { return }
        if isWhole(token) { return add(token, next: next) }
        if let found = CreditRole.prefix(token.units), isRole(found, in: token) {
            role = found.role
            marked = true
            if found.length < token.units.count { add(token.part(found.length..<token.units.count), next: next) }
            return
        }
        if let found = CreditRole.suffix(token.units), found.length < token.units.count, found.role != .reporter {
            let before = role
            role =
                found.role == .ignored
                ? .ignored : found.role == .source ? .source : found.role == .author ? .author : .correspondent
            marked = true
            add(token.part(0..<token.units.count - found.length), next: nil)
            role = before
            return
        }
        add(token, next: next)
    }

    /// Whether `token` is a name or organisation as it stands, although a role's word begins or ends it.
    private func isWhole(_ token: CreditToken) -> Bool {
        if Self.aliases.contains(token.units, token.range) { return true }
        return token.units.count >= 4 && Organisations.isOne(token.units, token.range)
            && CreditRole.prefix(token.units).map { $0.length < 2 } ?? true
    }

    /// A role of one character (文, 图, 据) must stand alone or before an organisation, for it may begin a name.
    private func isRole(_ found: (role: CreditRole, length: Int), in token: CreditToken) -> Bool {
        if found.length > 1 || found.length == token.units.count { return true }
        return found.role == .source && token.units.count > 4
    }

    /// `南方工报全媒体记者马大为`: an organisation, 记者 and a name in one word.
    private mutating func takeReporterOf(_ token: CreditToken) -> Bool {
        guard let place = token.units.find(Self.reporter, in: token.range) else { return false }
        var end = place
        while true {
            let length = Self.qualifiers.length(in: token.units, endingAt: end, after: 0)
            if length == 0 { break }
            end -= length
        }
        if end > 0 {
            guard Organisations.isOne(token.units, 0..<end) else { return false }
            Self.add(token.part(0..<end).text, to: &credit.issuers)
        }
        role = .reporter
        marked = true
        let start = place + 2
        if start < token.units.count { Self.add(token.part(start..<token.units.count).text, to: &credit.reporters) }
        return true
    }

    private mutating func add(_ token: CreditToken, next: CreditToken?) {
        switch role {
        case .ignored: return
        case .reporter where !isOrganisation(token): Self.add(token.text, to: &credit.reporters)
        case .correspondent where !(isOrganisation(token) && next.map { PersonName.isOne($0.units) } ?? false):
            addCorrespondent(token)
        case .author where !isOrganisation(token): addCorrespondent(token)
        default: addSender(token)
        }
    }

    private mutating func addCorrespondent(_ token: CreditToken) {
        if let cut = PersonName.split(token.units) {
            Self.add(token.part(0..<cut).text, to: &credit.issuers)
            Self.add(token.part(cut..<token.units.count).text, to: &credit.correspondents)
        } else {
            Self.add(token.text, to: &credit.correspondents)
        }
    }

    /// An organisation, a person after one, both in one word, or a short form such as 汕头工.
    private mutating func addSender(_ token: CreditToken) {
        let known = !credit.issuers.isEmpty
        if PersonName.isOne(token.units), known || !isOrganisation(token), token.units.last != Self.guild || known {
            names += 1
            Self.add(token.text, to: &credit.correspondents)
        } else if isOrganisation(token) {
            Self.add(token.text, to: &credit.issuers)
        } else if let cut = PersonName.split(token.units) {
            names += 1
            Self.add(token.part(0..<cut).text, to: &credit.issuers)
            Self.add(token.part(cut..<token.units.count).text, to: &credit.correspondents)
        } else if token.units.last == Self.guild, (3...5).contains(token.units.count), !known {
            credit.abbreviation = token.text
        } else if known, PersonName.isPlausible(token.units) {
            names += 1
            Self.add(token.text, to: &credit.correspondents)
        } else {
            strangers += 1
            if role == .source { Self.add(token.text, to: &credit.issuers) }
        }
    }

    private func isOrganisation(_ token: CreditToken) -> Bool {
        if Self.aliases.contains(token.units, token.range) { return true }
        if token.units.count <= 3, PersonName.isOne(token.units), !credit.issuers.isEmpty { return false }
        return Organisations.isOne(token.units, token.range)
    }

    private static func add(_ text: String, to list: inout [String]) {
        if !text.isEmpty, !list.contains(text) { list.append(text) }
    }
}
