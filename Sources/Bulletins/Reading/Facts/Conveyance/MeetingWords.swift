/// The words by which the form of a meeting is known.
enum MeetingWords {
    /// Of two forms named together the one printed first counts: 党组（扩大）暨中心组学习会议 is one of the party group.
    static func form(in prose: [UInt16], _ range: Range<Int>) -> MeetingForm? {
        for place in range where firsts.contains(prose[place]) {
            for (form, words) in forms where words.length(in: prose, at: place, before: range.upperBound) > 0 {
                return form
            }
        }
        return plain.first(in: prose, range) == nil ? nil : .other
    }

    private static let forms: [(form: MeetingForm, words: WordList)] = [
        (.other, WordList("扩大会议 扩大会")),
        (.studyGroup, WordList("党组理论学习中心组 党委理论学习中心组 党组理论中心组 党组中心组 理论学习中心组 理论中心组 中心组")),
        (.partyGroup, WordList("党组会 党组( 党组扩大 党组专题 党组学习 党组集体 党组班子 党组暨 党委会 党委扩大 党委(扩大)会 党工委会 党委会议")),
        (.branch, WordList("三会一课 支部 党总支 主题党日 党小组 党员大会")),
        (.standing, WordList("主席办公会 主席会议 常委会议 常委会会议 常委会扩大 常委会(扩大 主席团会议")),
        (.plenary, WordList("全委会 全委(扩大)会 全委扩大会 执委会 委员会全体会议 次全体会议 次全会 执行委员会会议")),
        (.training, WordList("培训班 轮训班 研修班 培训会 培训")),
        (.lecture, WordList("宣讲会 报告会 宣讲报告 辅导报告 讲座 辅导会 专题党课 宣讲活动 微宣讲")),
        (.symposium, WordList("座谈会 研讨会 交流会 座谈 研讨")),
        (
            .assembly,
            WordList(
                "全体干部职工会 全体职工会 全体干部会 干部职工大会 干部职工会 全体会议 职工大会 干部大会 干部会议 机关大会 全体人员会 大会")
        ),
        (.study, WordList("专题学习会 专题会 学习会 读书班 专题会议 学习班 专题学习 集中学习 传达学习会 学习贯彻会 学习传达会 传达会")),
        (.paper, WordList("印发 下发 发出通知 发出 转发 通知")),
        (.online, WordList("线上 视频会 云端 直播 网上学习 视频学习")),
    ]

    private static let firsts: UnitSet = {
        var set = UnitSet()
        for entry in forms { set.formUnion(entry.words.firsts) }
        return set
    }()

    private static let plain = WordList("会议 例会 工作会 会上 部署会 动员会 推进会")
}
