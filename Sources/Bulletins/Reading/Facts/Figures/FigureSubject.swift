/// What a figure counts, as a noun phrase printed beside it: behind it (17家企业) or before it (慰问金3.8万元); empty where that cannot
/// be told.
struct FigureSubject {
    private let body: BodyText
    private let prose: [UInt16]
    private let figure: Range<Int>
    private let unit: String

    private static let reach = 14

    /// What units of one kind count alike.
    private enum Kind: CaseIterable {
        case money, share, time, person
    }

    /// The units of each kind; those of things are not among them. One look-up tells the kind, for strings are slowly compared.
    private static let kinds = Dictionary(
        uniqueKeysWithValues: Kind.allCases.flatMap { kind in units(of: kind).map { ($0, kind) } })

    private static func units(of kind: Kind) -> [String] {
        switch kind {
        case .money: ["元", "美元", "欧元", "港元", "港币"]
        case .share: ["%", "个百分点", "倍"]
        case .time:
            [
                "年", "个月", "周", "天", "小时", "分钟", "秒", "个工作日", "工作日", "晚", "日", "岁", "公里", "千米", "米", "度", "℃", "级",
            ]
        case .person: ["人", "名"]
        }
    }

    /// The words beside `range`, which holds number and unit.
    static func read(_ body: BodyText, _ range: Range<Int>, unit: String) -> String {
        FigureSubject(body: body, prose: body.prose, figure: range, unit: unit).phrase.map(body.string) ?? ""
    }

    private var phrase: Range<Int>? {
        let kind = Self.kinds[unit]
        switch kind {
        case .money: return before(CountedNouns.sums) ?? behind(CountedNouns.sums, most: 6)
        case .share: return before(CountedNouns.shares) ?? ofShare
        case .time: return before(CountedNouns.times)
        case .person, nil: break
        }
        if isLast || kind == .person && isBound, let found = before(CountedNouns.heads) { return found }
        if isLast { return nil }
        return behind(CountedNouns.heads, most: Self.reach) ?? before(CountedNouns.heads)
    }

    /// `女职工100人以上`: how many of those printed before.
    private var isBound: Bool {
        Self.bounds.length(in: prose, at: figure.upperBound, before: prose.count) > 0
    }

    /// Whether a mark follows: what is counted then stands before the figure.
    private var isLast: Bool {
        guard figure.upperBound < prose.count else { return true }
        let next = prose[figure.upperBound]
        return !Glyph.isHan(next) && next != Glyph.openQuote && next != Glyph.openTitle
    }

    /// `92%的教师`: a share of whom.
    private var ofShare: Range<Int>? {
        guard prose.has(Self.of, at: figure.upperBound, before: prose.count) else { return nil }
        return phrase(from: figure.upperBound + 1, heads: CountedNouns.heads, most: Self.reach)
    }

    private static let of: Word = "的"

    /// The phrase that begins right behind the figure, or behind 以上 or a name in quotes that follows it.
    private func behind(_ heads: WordList, most: Int) -> Range<Int>? {
        var start = figure.upperBound
        start += Self.bounds.length(in: prose, at: start, before: prose.count)
        if start < prose.count, prose[start] == Glyph.openQuote {
            let limit = min(prose.count, start + 24)
            guard let close = prose[start..<limit].firstIndex(of: Glyph.closeQuote) else { return nil }
            return phrase(from: close + 1, heads: heads, most: most) ?? phrase(endingAt: close, heads)
        }
        return phrase(from: start, heads: heads, most: most)
    }

    private static let bounds = WordList("以上的 以下的 以内的 左右的 以上 以下 左右")

    private func phrase(from start: Int, heads: WordList, most: Int) -> Range<Int>? {
        var place = start
        let limit = min(prose.count, start + most)
        while place < limit, Glyph.isHan(prose[place]) {
            let length = heads.length(in: prose, at: place, before: prose.count)
            if length > 0, !splits(place + length) { return whole(start..<place + length, heads) }
            let modifier = CountedNouns.modifiers.length(in: prose, at: place, before: prose.count)
            if modifier > 1 {
                place += modifier
                continue
            }
            if Self.verbs.length(in: prose, at: place, before: prose.count) > 0 { return nil }
            place += 1
        }
        return nil
    }

    /// `range` with the heads that follow without a word between: 教师志愿者.
    private func whole(_ range: Range<Int>, _ heads: WordList) -> Range<Int>? {
        var end = range.upperBound
        while end < prose.count, end - range.lowerBound < 24 {
            var length = heads.length(in: prose, at: end, before: prose.count)
            var gap = 0
            if length == 0 {
                gap = Self.middles.length(in: prose, at: end, before: prose.count)
                length = gap == 0 ? 0 : heads.length(in: prose, at: end + gap, before: prose.count)
            }
            if length < 2 || splits(end + gap + length) || Self.papers.isWord(prose, end + gap..<end + gap + length) {
                break
            }
            end += gap + length
        }
        return Self.attributes.length(in: prose, at: end, before: prose.count) > 0 ? nil : range.lowerBound..<end
    }

    /// What is told of the noun before, not counted: 职工人数.
    private static let attributes = WordList("人数 总数 数量 占 以上")

    /// What may stand between two heads of one phrase: 企业工会干部, 职工技能培训.
    private static let middles = WordList("工会 专职 技能 专业 创新 安全 文化 服务 志愿 体验 法律 心理")
    /// A list of what is counted is not counted itself.
    private static let papers = WordList("名单 清单 信息 报名 培训 体检 调研 走访 慰问 活动 竞赛 比赛 宣讲 会议 工资 收入 代表大会 主席 人数 咨询")

    /// Whether a word of two characters goes over `place`: 会员|工作.
    private func splits(_ place: Int) -> Bool {
        guard place > 0, place < prose.count, Glyph.isHan(prose[place]) else { return false }
        guard place + 1 < prose.count, EverydayWords.contains(prose[place - 1], prose[place]) else { return false }
        return !EverydayWords.contains(prose[place], prose[place + 1])
    }

    /// The phrase that ends right before the figure, words such as 共 and 达 left out.
    private func before(_ heads: WordList) -> Range<Int>? {
        var end = figure.lowerBound
        while end > 0 {
            let length = Self.links.length(in: prose, endingAt: end, after: max(0, end - 6))
            if length == 0 { break }
            end -= length
        }
        if end > 0, prose[end - 1] == Glyph.closeQuote { return quoted(endingAt: end - 1, heads) }
        if end > 0, prose[end - 1] == Glyph.endParen {
            let floor = max(0, end - 14)
            guard let open = prose[floor..<end].lastIndex(of: Glyph.paren) else { return nil }
            guard let inner = phrase(endingAt: open, heads) else { return nil }
            return inner.lowerBound..<end
        }
        return phrase(endingAt: end, heads)
    }

    /// The whole of a short name in quotes that ends with one of `heads`: `“口袋书架”320个`.
    private func quoted(endingAt end: Int, _ heads: WordList) -> Range<Int>? {
        let floor = max(0, end - Self.reach)
        guard let open = prose[floor..<end].lastIndex(of: Glyph.openQuote),
            heads.length(in: prose, endingAt: end, after: open + 1) > 0
        else { return nil }
        return open + 1..<end
    }

    private func phrase(endingAt end: Int, _ heads: WordList) -> Range<Int>? {
        let floor = max(0, end - 12)
        guard heads.length(in: prose, endingAt: end, after: floor) > 0 else { return nil }
        let length = max(
            heads.length(in: prose, endingAt: end, after: floor),
            CountedNouns.heads.length(in: prose, endingAt: end, after: floor))
        var start = end - length
        if length == 1 {
            guard start > 0, Glyph.isHan(prose[start - 1]) else { return nil }
            start -= 1
        }
        while start > 0, end - start < Self.reach {
            let more = max(
                CountedNouns.modifiers.length(in: prose, endingAt: start, after: max(0, start - 8)),
                CountedNouns.heads.length(in: prose, endingAt: start, after: max(0, start - 8)))
            if more < 2 || Self.acts.isWord(prose, start - more..<start) { break }
            start -= more
        }
        return end - start >= 2 ? start..<end : nil
    }

    /// Words that are as often a deed as a part of a name: 慰问|困难职工.
    private static let acts = WordList(
        "服务 慰问 调解 走访 帮扶 救助 检查 监督 培训 宣传 加工 管理 教学 学习 体检 宣讲 调研 维权 仲裁 审计 比赛 活动 阅读 生产 护理 保障 保护 支出 报告 发展 创建 工作 互助")
    private static let links = WordList(
        "共 共有 有 为 达 达到 约 近 超 超过 逾 至 到 由 从 低于 不低于 高于 不少于 不超过 共计 累计 合计 总计 增加到 提高到 提升到 上升到 降到 减少到 增至 降至 缩短到 压缩到 仅 各 分别 分别为 均 只有 就有 已有 已达 多达 高达 首批 今年 在 : 是 达到了 增加 减少 提高 增长 下降 突破 压减 只 仅有 平均"
    )

    /// What cannot stand in a phrase behind a figure.
    private static let verbs = WordList(
        """
        组织 发动 邀请 召集 认定 直接 评为 晋升 列出 担任 当选 聘为 视为 定为 享受 举行 举办 捐赠 需要 按照 参加 参与 等 和 与 及 以及 进行 开展 到 在 上 上台 为 已 将 被 内 后 前 里 来 通过 荣获 分别 颁发 踊跃 提供 达成 获得 组成 同台 受聘 签订 签约 到会 的 是 有 就 能 可 把 让 给 向 从 由 对 用 要 必须 走进 走访 深入 服务 帮助 送 发放
        来自 赴 前往 报名 接受 完成 办理 整改 答复 回复 缩短 压缩 提高 提升 增加 减少 下降 上升 听 看 说 讲 做 办 建 设 配 带 换 没 不 又 也 都 还 才 只 每 各 其中 占 未 至 自 逐一 现场 轮流 免费 因 如 若 被 经 共 拿出 投入 用于 支持 慰问
        """
    )
}
