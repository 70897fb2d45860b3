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
        ])
}
