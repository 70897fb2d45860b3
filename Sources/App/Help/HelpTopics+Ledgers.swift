import Kernel
import Web

extension HelpTopics {
    static let ledgers = topic(
        "ledgers", Text("台账", en: "Ledgers"),
        [
            Text(
                "每本台账的用法一样：「登记」填一张表，没写完「存草稿」，下次接着写；表上没有的，到办那一步时再问。右上角是下一步能办的事，办后的状态和时限先写给您看。",
                en: """
                    All ledgers work alike. New opens a form; keep a draft and go on another day. What the form does not ask \
                    for, a later step will. The buttons above an entry are the steps that can be taken now; each says first \
                    where it leads and until when.
                    """),
            Text(
                "时限旁写着依据：事项里的某个日期，或某条规则。点规则看逐日怎么数。本地没有规定的显示「时限待设定」。",
                en: """
                    Beside a term stands its reason: a day of the entry, or a rule, which counts itself day by day when \
                    opened. Where the place has not set one, the term is shown as to be set.
                    """),
            Text(
                "「经过」是谁在何时改了什么；「某一天的样子」看那天结束时它是什么样。两人同时改一件，后保存的会看到两个版本，不会互相覆盖。",
                en: """
                    The history says who changed what and when, and an entry can be seen as it stood at the end of any day. \
                    When two people change one, the second sees both versions; nothing is overwritten.
                    """),
            Text(
                "清单可以筛选（「更多条件」里按日期、金额、文字）、排序、选列，存成常用视图，导出 XLSX 或 CSV；一万行以上由领导导出，在后台生成，在「我的导出」下载。密封的栏单独加密，开启要写理由，并且留痕。",
                en: """
                    Lists can be filtered (by days, sums and words under More conditions), sorted, given other columns, \
                    kept as views, and taken away as XLSX or CSV; more than ten thousand rows by a leader, made beside her \
                    work and fetched under My exports. Sealed fields are encrypted apart; opening one takes a reason and \
                    leaves a line in the journal.
                    """),
            Text(
                "办结的事项保存若干年（每本台账各有规定），期满由系统销毁内容、备注、附件和历史版本，页面写明何时、依哪条规定；编号、日期和统计还在。",
                en: """
                    A closed entry is kept for the years that its ledger says. Then the platform destroys its content, notes, \
                    files and earlier versions, and the page says when and why; number, days and figures stay.
                    """),
        ])
}
