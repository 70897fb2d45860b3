import Kernel

/// Whatever somebody wrote in her own words is personal: it stands on the page of the matter and nowhere else. Who she is, is sealed.
extension Voice {
    static let said: [LedgerField<Voice>] = [
        .choice("channel", \.channel, Text("渠道", en: "Channel")).required().fixed().listed(),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
        .paragraphs("words", \.words, Text("诉求内容", en: "What was said")).required().fixed().classed(.personal),
        .choice("cause", \.cause, Text("事由", en: "Cause")).listed(),
        .choice("industry", \.industry, Text("行业", en: "Industry")).listed(),
        .employer("employer", \.employer, Text("用人单位", en: "Employer")).classed(.internal),
        .flag("isPlatformWork", \.isPlatformWork, Text("新就业形态", en: "Platform work")),
        .number("persons", \.persons, Text("涉及人数", en: "Workers concerned"), 1...5_000_000),
        .yuan("claimed", \.claimed, Text("拖欠金额", en: "Wages claimed")),
        .yuan("recovered", \.recovered, Text("追回金额", en: "Wages recovered"))
            .help(
                Text(
                    "实际到账的，不是答应的；再有到账的，改成合计",
                    en: "What was paid, not what was promised; in all, where it comes by parts")),
        .person("name", \.name, Text("姓名", en: "Name")).classed(.sealed)
            .help(Text("匿名的不填", en: "Left empty when she stays anonymous")),
        .phone("phone", \.phone, Text("联系电话", en: "Telephone")).classed(.sealed),
        .flag("mayShare", \.mayShare, Text("同意请企业工会参与", en: "The union inside the employer may take part")),
    ]

    static let handled: [LedgerField<Voice>] = [
        .choice("grade", \.grade, Text("12351 办理等级", en: "Class of handling (12351)")).listed()
            .help(Text("本地设了时限的，按等级和条例中较早的一天", en: "Where the place has a limit for it, the earlier day counts")),
        .choice("right", \.right, Text("权益类别", en: "Right concerned")),
        .paragraphs("told", \.told, Text("告知诉求人", en: "What she is told"), max: 1000).classed(.personal)
            .help(
                Text(
                    "已收到、由谁办、怎么办、多久办好；工情在线报来的凭码看不到，另行告知",
                    en:
                        "That it came, who handles it, how and until when; the code of a workplace report does not tell it"
                )),
        .choice("exit", \.exit, Text("诉访分离", en: "Where it belongs"))
            .help(Text("属于前五种程序的，先导入，不作答复", en: "What belongs to one of the five goes there and is not answered")),
        .choice("ground", \.ground, Text("不予受理的理由", en: "Why it is not taken up")),
        .line("reportedTo", \.reportedTo, Text("报告单位", en: "Reported to"), max: 100)
            .help(Text("同级党委、政府，上级工会", en: "The party committee and government of the place, the union above")),
        .paragraphs("returnReason", \.returnReason, Text("异议理由", en: "Why it is misrouted"), max: 1000)
            .classed(.personal),
        .organisation("goesTo", \.goesTo, Text("转送单位", en: "Goes to")),
        .line("routeReason", \.routeReason, Text("转送理由", en: "Why it goes there"), max: 200).fixed()
            .help(Text("按转送规则转来的，规则写在这里", en: "Where a route of a union brought it here, it is named")),
        .paragraphs("callNote", \.callNote, Text("联系情况", en: "What came of the call"), max: 1000).classed(.personal),
        .line("mainNumber", \.mainNumber, Text("并入的编号", en: "Goes on in number"), max: 40)
            .help(
                Text(
                    "同一件事的另一个编号，照抄。诉求人只看得到那一件的状态和期限，看不到处理意见；结果请在「往来」里另写给她",
                    en: """
                        The number of the other voice of the same matter, as it stands there. She sees its status and term, never \
                        the opinion; write to her what came of it
                        """)),
    ]

    static let answered: [LedgerField<Voice>] = [
        .paragraphs("claim", \.claim, Text("请求", en: "Claim"), max: 2000).classed(.personal),
        .paragraphs("facts", \.facts, Text("查明的事实", en: "Facts found")).classed(.personal),
        .paragraphs("reasons", \.reasons, Text("理由", en: "Reasons")).classed(.personal),
        .paragraphs("opinion", \.opinion, Text("处理意见", en: "Opinion")).classed(.personal),
        .paragraphs("basis", \.basis, Text("依据", en: "Basis"), max: 2000)
            .help(Text("法律、法规、文件的名称和条款", en: "Laws and papers with their articles")),
        .choice("outcome", \.outcome, Text("结果", en: "Outcome")),
        .paragraphs("review", \.review, Text("复查意见", en: "Opinion on review")).classed(.personal),
        .paragraphs("secondReview", \.secondReview, Text("复核意见", en: "Opinion on second review")).classed(.personal),
    ]

    static let marked: [LedgerField<Voice>] = [
        .paragraphs("grounds", \.grounds, Text("理由", en: "Grounds"), max: 2000).classed(.personal),
        .choice("gain", \.gain, Text("获得感", en: "Sense of gain")),
        .choice("happiness", \.happiness, Text("幸福感", en: "Sense of happiness")),
        .choice("security", \.security, Text("安全感", en: "Sense of security")),
    ]

    /// Written by the platform, so that nobody makes a time to answer shorter than it was.
    static let timed: [LedgerField<Voice>] = [
        .day("receivedOn", \.receivedOn, Text("收到日期", en: "Received on")).stamped(.entering),
        .choice("said", \.said, Text("来时类别", en: "Kind as it came")).stamped(.original("kind")),
        .day("sortedOn", \.sortedOn, Text("分类日期", en: "Sorted on")).stamped(
            .first(["accept", "answer", "divert", "decline"])),
        .day("reportedOn", \.reportedOn, Text("首次报告日期", en: "First reported on")).stamped(.first(reports)),
        .day("instructedOn", \.instructedOn, Text("首次批示日期", en: "First instructed on")).stamped(
            .first(instructions)),
        .day("calledOn", \.calledOn, Text("电话联系日期", en: "Called on")).stamped(.first(calls)),
        .number("calledAfter", \.calledAfter, Text("收到后多少分钟联系", en: "Minutes until the call"), 0...100_000_000)
            .stamped(.minutes(until: calls)),
        .derived("promptness", Text("联系快慢", en: "How soon she was called"), .choice(CallSpeed.choices)) {
            $0.calledAfter.map(CallSpeed.init(minutes:))
        }.listed(),
        .day("recoveredOn", \.recoveredOn, Text("首次追回日期", en: "First recovered on")).stamped(.first(recoveries)),
        .day("answeredOn", \.answeredOn, Text("首次答复日期", en: "First answered on")).stamped(.first(["answer"])),
        .day("reopenedOn", \.reopenedOn, Text("首次要求再办日期", en: "First reopened on")).stamped(.first(["reopen"])),
        .rows("mergings", \.mergings, Text("并案经过", en: "Merged and separated"), max: 200)
            .stamped(.spans(from: "merge", until: "separate")),
        .derived("speed", Text("答复用时", en: "Time to answer"), .choice(AnswerSpeed.choices)) {
            $0.daysToAnswer.map(AnswerSpeed.init(days:))
        },
    ]
}
