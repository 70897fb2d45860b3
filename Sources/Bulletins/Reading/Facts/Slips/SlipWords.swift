/// Words that are written wrongly, each with the right one. Only such as are wrong in every context stand here.
enum SlipWords {
    static let wrong = WordList(pairs.map { String($0.0) }.joined(separator: " "))
    /// The second characters of the wrong words.
    static let seconds: UnitSet = {
        var set = UnitSet()
        for pair in pairs { if let unit = Word(pair.0).units.dropFirst().first { set.insert(unit) } }
        return set
    }()
    static let right: [[UInt16]: String] = Dictionary(
        pairs.map { (Word($0.0).units, String($0.1)) }, uniquingKeysWith: { first, _ in first })

    private static let pairs: [(Substring, Substring)] =
        """
        暨定=既定 台帐=台账 帐户=账户 帐目=账目 帐本=账本 记帐=记账 入帐=入账 对帐=对账 转帐=转账 布署=部署 签定=签订 松驰=松弛 幅射=辐射 防碍=妨碍
        迫不急待=迫不及待 再接再励=再接再厉 一如继往=一如既往 走头无路=走投无路 坚苦奋斗=艰苦奋斗 坚苦卓绝=艰苦卓绝 巳经=已经 丰功伟迹=丰功伟绩 共商国事=共商国是
        穿流不息=川流不息 默守成规=墨守成规 甘败下风=甘拜下风 渊源流长=源远流长 名列前矛=名列前茅 鼎立相助=鼎力相助 不径而走=不胫而走 谈笑风声=谈笑风生 针贬时弊=针砭时弊
        慰籍=慰藉 震憾=震撼 坐谈会=座谈会 明查暗访=明察暗访 发杨光大=发扬光大 贯切落实=贯彻落实 内化与心=内化于心 外化与行=外化于行 总书记为核心的党中央=同志为核心的党中央
        上上下下功夫=上下功夫 融汇贯通=融会贯通 责无旁代=责无旁贷 义不容词=义不容辞 不可思义=不可思议 因地治宜=因地制宜 群策群立=群策群力 众志成诚=众志成城 齐心协立=齐心协力
        一愁莫展=一筹莫展 相辅相承=相辅相成 凝心聚立=凝心聚力 真抓实千=真抓实干 千方百记=千方百计 千锺百炼=千锤百炼 持之已恒=持之以恒 精益求经=精益求精 爱岗敬叶=爱岗敬业
        劳动竟赛=劳动竞赛 技能竟赛=技能竞赛 劳动模犯=劳动模范 帮扶因难=帮扶困难 因难职工=困难职工 农名工=农民工 总功会=总工会 职工代表代会=职工代表大会
        维护职工和法权益=维护职工合法权益 和法权益=合法权益 合法权宜=合法权益 疫情防空=疫情防控 心里健康=心理健康 心里咨询=心理咨询 心里疏导=心理疏导 身休健康=身体健康
        经费审察=经费审查 审时夺势=审时度势 压实施全面=压实全面 植根于新,=植根于心, 植根于新、=植根于心、 植根于新。=植根于心。 内化于新、=内化于心、 内化于新,=内化于心,
        """.split(whereSeparator: \.isWhitespace).compactMap { pair in
            let halves = pair.split(separator: "=")
            return halves.count == 2 && halves[0] != halves[1] ? (halves[0], halves[1]) : nil
        }
}
