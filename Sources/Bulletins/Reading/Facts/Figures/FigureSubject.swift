/// What a figure counts: the words behind it, or those before it where none follow.
enum FigureSubject {
    private static let most = 14
    private static let stops = WordList(
        "的 参加 参与 等 和 与 及 以及 进行 开展 到 在 上 为 已 将 被 以上 以下 以内 左右 内 后 前 通过 荣获 分别 颁发 踊跃 提供 达成 获得 组成 同台 受聘 签订 签约 参赛 到会")
    private static let verbs = WordList(
        "共 有 为 达 达到 约 近 超过 超 逾 至 到 发放 发展 建成 建立 新建 收到 收回 配备 配送 组织 举办 开展 服务 帮助 走访 慰问 涉及 覆盖 惠及 吸引 受理 办理 调处 追回 投入 提供 完成 签订 培训 设立 选派 选出 组建 其中 占 占比 新增 成立 共有 累计 合计 提高"
    )

    /// The words beside `range`, which holds number and unit.
    static func read(_ body: BodyText, _ range: Range<Int>) -> String {
        let prose = body.prose
        var end = range.upperBound
        while end < prose.count, end - range.upperBound < most, Glyph.isHan(prose[end]),
            stops.length(in: prose, at: end, before: prose.count) == 0,
            verbs.length(in: prose, at: end, before: prose.count) < 2, !Glyph.isDigit(prose[end])
        {
            end += 1
        }
        if end - range.upperBound >= 2 { return body.string(range.upperBound..<end) }
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < most, Glyph.isHan(prose[start - 1]) || isParen(prose[start - 1]),
            verbs.length(in: prose, endingAt: start, after: 0) == 0 || start == range.lowerBound
        {
            start -= 1
        }
        var close = range.lowerBound
        while close > start {
            let length = verbs.length(in: prose, endingAt: close, after: start)
            if length == 0 { break }
            close -= length
        }
        while start < close, particles.contains(prose[start]) { start += 1 }
        return close - start >= 2 ? body.string(start..<close) : ""
    }

    private static let particles = UnitSet("的了)年")

    private static func isParen(_ unit: UInt16) -> Bool { unit == Glyph.paren || unit == Glyph.endParen }
}
