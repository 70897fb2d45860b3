import Kernel
import Web

extension HelpTopics {
    static let expiring = topic(
        "expiring", Text("到期一览", en: "What expires"),
        [
            Text(
                "本单位和下级的换届、主席空缺、法人证书、女职工委员会任期、社会化用工合同、干部任期和挂职，在 30 天到一年内到期的都列在一处，逾期的在前；点开就是那件台账，右边写着是哪条规则定的日子。",
                en: """
                    Terms of committees, vacant chairs, certificates, terms of women’s committees and contracts of \
                    socialised staff, posts and secondments of cadres, of a union and all below it, that end within 30 days to a year; what is overdue stands \
                    first. Each line opens its entry, and says beside it which rule set the day.
                    """),
            Text(
                "换届日从选举日和任期年数算出；延期换届由上级批准，期限从届满日起算。证书在有效期届满前的换证期内办理，换证期见右边的规则。每个组织的页面上也有 90 天内到期的件数。",
                en: """
                    The end of a term follows from the day of the election and its years; the union above approves a \
                    postponement, which counts from that end. A certificate is renewed within the window before its last day, \
                    which the rule beside it names. The page of each union says how much expires within 90 days.
                    """),
            Text(
                "部署工作计划以后，每项措施成为责任单位的一项任务；计划的页面右边按支柱列出任务，每个支柱办结了多少一看就知道。",
                en: """
                    Once a plan is deployed each measure is a task of its owner. The page of the plan lists the tasks by pillar, \
                    with how many of each are closed.
                    """),
        ])
}
