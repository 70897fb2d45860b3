import Kernel
import Web

extension HelpTopics {
    static let figures = topic(
        "figures", Text("统计", en: "Figures"),
        [
            Text(
                "台账里的数字自己加起来，不用填报。先选时间，再填单位名称，就看那个单位（含下级）的数；点数字看构成它的每一件，点名称看下级、类别和各月。",
                en: """
                    The ledgers add themselves up; nobody fills in totals. Choose a period, name a union, and see its figures \
                    with those below it. A number opens what it is made of; a name shows the unions below, the kinds and the \
                    months.
                    """),
            Text(
                "尚未结束的时段数到今天，与上期和去年的同一段相比；“在办”是期末的数，与期初相比。周从星期一算起。",
                en: """
                    A period that goes on is counted until today and compared to the same stretch of the one before and of \
                    last year; what is in hand is counted at its end and compared to its beginning. Weeks begin on Monday.
                    """),
            Text(
                "少于 5 人的数只在屏幕上给本单位和上级看；导出的文件和打印件上不写明，能用总数减出来的另一个数也不写。",
                en: """
                    A number under 5 persons is shown on the screen to the union itself and those above it. Files and paper \
                    do not say it, nor another number by which it could be got from the total.
                    """),
            Text(
                "要上报、盖章的表点「报表」：按下级单位分行、按类别分列，有合计和填报单位、审核人、日期，A4 横向打印，也可以下载 XLSX。台账清单上的「汇总表」按单位统计筛选出来的事项。",
                en: """
                    Report gives a table to be sealed and sent: a row for each union below, columns by kind, totals, and lines \
                    for seal, signatures and date, printed on A4 across or taken away as XLSX. By union, above a list, counts \
                    the entries that its filters leave.
                    """),
            Text(
                "数报上去以后，领导可以在“统计”页下方给一本台账“结账”到某个月底：以前的数从此不变，会改动它们的登记、修改、步骤、导入和撤销都不予保存，并写明由谁结账、到哪天。要更正，请结账单位或其上级写明理由重新打开，更正完再结账。",
                en: """
                    When figures have been reported, a leader can close a ledger through the end of a month at the foot of                     this page: what was before no longer changes, and whatever would change it, be it entered, changed, a                     step, imported or undone, is refused with who closed it and through which day. To correct something, the                     office that closed it or one above reopens it for a reason, and closes it again afterwards.
                    """),
        ])
}
