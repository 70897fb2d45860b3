import Kernel
import Web

extension HelpTopics {
    static let notices = topic(
        "notices", Text("提醒", en: "Notices"),
        [
            Text(
                "页面右上角「提醒」旁的数字是还没读的条数。交办给您、上级催办、同事请您接手、下一个工作日到期、已经逾期、您登记的事项由别人办结，都会提醒，同一件事只提醒一次。",
                en: """
                    The number beside Notices, above every page, is what you have not read. You are told, once each, when a \
                    matter is put into your hands, pressed from above, offered to you for hand-over, due on the next working \
                    day or overdue, and when somebody else closes what you entered.
                    """),
            Text(
                "提醒里只有台账、编号和日期，没有姓名和内容；点开编号看事项。自己办的事不提醒自己，半年以前的自动清除。",
                en: """
                    A notice holds ledger, number and day, and neither names nor content; the number leads to the matter. What \
                    you do yourself you are not told, and after half a year a notice goes.
                    """),
        ])
}
