import Kernel
import Web

extension HelpTopics {
    static let notices = topic(
        "notices", Text("提醒", en: "Notices"),
        [
            Text(
                "页面右上角「提醒」旁的数字是还没读的条数。交办给您、上级催办、同事请您接手、下一个工作日到期、已经逾期、您登记的事项由别人办结、您要的大表导出完毕、大批导入处理完，都会提醒，同一件事只提醒一次。",
                en: """
                    The number beside Notices, above every page, is what you have not read. You are told, once each, when a \
                    matter is put into your hands, pressed from above, offered to you for hand-over, due on the next working \
                    day or overdue, when somebody else closes what you entered, and when a long list that you \
                    asked for is made or a long import is through.
                    """),
            Text(
                "提醒里只有台账、编号和日期，没有姓名和内容；点开编号看事项。自己办的事不提醒自己，半年以前的自动清除。",
                en: """
                    A notice holds ledger, number and day, and neither names nor content; the number leads to the matter. What \
                    you do yourself you are not told, and after half a year a notice goes.
                    """),
            Text(
                "在「我的账号」里可以让提醒也发邮件：填邮箱，把邮件里的验证码填回来，再选要哪些。单位设了群提醒的，群里也会收到。送到外面的只有事项、台账、编号、时限和链接，工作日 8:30 至 18:00 才送；在平台里读过的不再送。群提醒由系统管理员在「提醒外发」里设。",
                en: """
                    Under My account you can have notices mailed as well: enter an address, then the code that is mailed there, \
                    and choose which. If your union has a group chat they go there too. Outside go kind, ledger, number, day \
                    and a link, 8:30 to 18:00 of working days, and nothing that you have read here. The system administrator \
                    sets the chat under Notices going out.
                    """),
        ])
}
