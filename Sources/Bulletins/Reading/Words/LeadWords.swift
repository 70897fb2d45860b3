/// The words with which a report begins.
enum LeadWords {
    /// Nearly always the first words of a report: the time told loosely.
    static let strong = WordList("近日 日前 近期 连日来 日来 昨日 昨天 今日 今天 前日 前天 当日 本报讯 本网讯 本刊讯 记者从 记者获悉 笔者从 为期")

    /// The first words of reports and of paragraphs alike.
    static let weak = WordList(
        """
        今年 去年 近年 近年来 一直以来 长期以来 当前 目前 为 在 自 随着 按照 根据 围绕 针对 通过 一是 一要 第一 首先 坚持 面对 新冠 疫情 截至 作为 春节 元旦 五一
        国庆 端午 中秋 盛夏 炎炎 岁末 新年 新春 入夏 入秋 入冬 金秋 寒冬 又是 走进 如何 “ 时值 正值 上半年 下半年 一季度 本月 上月 这个 20
        """
    )
}
