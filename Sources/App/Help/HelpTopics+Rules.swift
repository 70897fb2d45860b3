import Kernel
import Web

extension HelpTopics {
    static let rules = HelpTopic("rules", Text("规则与日历", en: "Rules and the calendar")) { html in
        for paragraph in paragraphs { html.p(paragraph) }
    }

    private static let paragraphs = [
        Text(
            "「规则」列出某地某日有效的时限和标准：写明数值、依据的条款、从哪天起施行。本地有规定的，以最近一级为准；没有定数的显示「时限待设定」，既不算办到，也不算逾期。",
            en:
                "Rules lists the limits and thresholds in force at a place on a day, with value, article and first day. The most local rule holds; what nobody has set is shown as to be set, and counts as neither kept nor missed."
        ),
        Text(
            "点开一条，可以试算：写上地方和起算日，逐日看到为什么算、为什么不算；也可以加上延长、中止等事件。",
            en:
                "Open a rule to try it: give a place and a day, and see day by day what counts and why; extensions and pauses can be added."
        ),
        Text(
            "本地规定由系统管理员写成规则包（YAML）上传：从随平台的规则包「照此写一份」，改成本地的代码和数值；哪一行不对，会指出行号和改法。上传后先看与现行规则的差异，再用几个已知结果的用例试算，然后启用。启用立即对所有服务器生效，只管新起算的期限；已定的期限不变，停用之后也仍能说明依据。",
            en:
                "What a place sets for itself the system administrator uploads as a pack (YAML): begin from one that ships, and put in the code and the values of your place; each faulty line is named, with what to write instead. Look at the differences, try a few cases whose outcome you know, then activate. It holds at once on every server for terms that begin afterwards; deadlines that stand do not move, and explain themselves even when the pack is retired."
        ),
        Text(
            "数值变了：旧的一条加上 to，另写一条新的 from，上传新的一版。已启用过的一条不能就地改。",
            en:
                "When a value changes: end the old entry with to, add a new one with its from, and upload the new text. An entry that was in force is not changed in place."
        ),
        Text(
            "每年 11 月国务院办公厅公布下一年放假安排后，在「日历」上传并启用；原来标为暂定的期限随之重新计算，其余不变。",
            en:
                "When the notice for the next year is out, each November, upload it under Calendar and activate it: terms that were provisional are counted anew, and no others."
        ),
    ]
}
