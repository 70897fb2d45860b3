import Kernel
import Web

extension HelpTopics {
    static let screen = topic(
        "screen", Text("一张屏", en: "One screen"),
        [
            Text(
                "一个单位的数放在一张屏上：选好的指标和近十二个月的走势、地市分布、下一级的逾期率、各台账的在办和逾期。每个数字都能点开。点指标的名称，分布和排名就换成它的。",
                en:
                    "The figures of a union on one screen: those you chose with their last twelve months, the map of the cities, the share overdue of those directly below, what is in hand and overdue in each ledger. Each number opens its rows; the name of a figure makes map and ranking its own."
            ),
            Text(
                "「选择指标」最多选八个，只影响您自己。「大屏」适合投到墙上：字大、没有菜单，每分钟自动刷新。排名只排单位，不排个人，没有在办事项的不排。",
                en:
                    "Choose up to eight figures, for yourself alone. On the wall it is large, without the rail, and asks anew each minute. Unions are ranked, never persons; whoever has nothing in hand has no rank."
            ),
        ])

    static let employers = topic(
        "employers", Text("用人单位", en: "Employers"),
        [
            Text(
                "各台账里填到的单位归到一处：填了统一社会信用代码的按代码，没填的按名称。点进去看每本台账里和它有关的事项，能看到多少取决于您的权限。受表彰、被检查或发工资的工会、班组和阵地，没填代码的不算用人单位。单位工会看不到这一页。",
                en: """
                    Employers that the ledgers name are brought together: by credit code, or by name where none was given. Each opens into \
                    what every ledger holds about it, as far as you may read. Unions, teams and venues that were honoured, inspected or \
                    paid wages are none, as long as no code is given. A union founded in an employer does not see this page.
                    """
            ),
            Text(
                "要登记一个地方有哪些单位、建没建会，用台账「用人单位名录」：一个一个登记，或者导入别的部门给的表格。同一个代码就是同一个单位，再导入就是更新。",
                en:
                    "To keep which employers a place has, and whether there is a union, use the ledger “Register of employers”: enter them, or import the sheets of other offices. One code is one employer; importing it again changes it."
            ),
            Text(
                "名称相近的会提示“可能是同一单位”：是，就合并，以后按任一名称登记都归到这里；合并可以撤销，登记的内容不变。不是，就点「不是」，不再提示。代码不同的是两个单位，不能合并。",
                en:
                    "Names that are nearly alike are suggested as perhaps the same: merge them, and what is entered under either stands here; it can be undone and changes no entry. Say that they are not the same, and they are not suggested again. Two credit codes are two bodies."
            ),
        ])

    static let members = topic(
        "members", Text("会员", en: "Members"),
        [
            Text(
                "名册列出本会和下级的会员，按会籍、重点群体筛选；按姓名、拼音、手机尾号或证件号码查找。点数字看构成它的会员。证件号码加密保存，只用来认出同一个人，哪里都不显示；没有号码的会标出来。",
                en:
                    "The roster lists the members of your union and those below, by standing and group; find them by name, pinyin, the end of a phone or the number of a document. Numbers open their rows. Document numbers are kept encrypted to tell one person from another and are shown nowhere; missing ones are marked."
            ),
            Text(
                "一人只有一个会籍。登记时发现此人在别的工会有会籍，可以申请转入，对方确认后当天转过去；也可以由原工会转出，外地的工会也行。退休、失业的保留会籍。长期未缴会费、未参加活动又劝说无效的，只提醒，不会自动退会。",
                en:
                    "Nobody is a member of two unions. Whoever turns out to be one elsewhere is asked for, and moves the day the other union agrees; or her own union releases her, to another city too. After retirement or without work a membership is retained. Long absence raises a task and ends nothing."
            ),
            Text(
                "职工在手机上自己申请：在「入会二维码和活动」打印二维码，每个入会活动有自己的码，申请和入会人数自动统计。「入会申请」里先看核对一栏：重复的、已是会员的、在别处有会籍的、号码对不上姓名的都会标出；可以全选一并批准。不批准要写理由，本人凭查询码看得到。会员提出的资料更正，照写的改只要点一下。",
                en:
                    "Workers apply on a phone: print a code under “Joining codes and events”; each event has its own, and who applied and joined there is counted. Look at what was checked first: second applications, members here or elsewhere, numbers of another name are marked; then tick all and approve. A refusal needs a reason, which she reads by her code. A correction that a member asks for is made with one click."
            ),
            Text(
                "导入名册时，没有认出的列可以自己选对应的栏目，下次同样的表头就会照此识别。「单位名称」一列写工会的，记到那个工会；写用人单位的，作为工作单位，会籍记到同名的工会，没有的记到所选的工会，预览时会说明。",
                en: """
                    Columns of a roster that were not understood can be set to fields by hand; the same heads are known the next time. \
                    What stands under 单位名称 is the union, or else the employer: its people join the union of that name, or the one you \
                    chose where there is none, as the preview says.
                    """
            ),
            Text(
                "登记卡只列会籍，不列任何人的事项。谁在哪天看过，本人在「我的资料」里都能看到。",
                en:
                    "A register card shows membership and none of anybody's matters. Who looked, and on which day, she sees on her own page."
            ),
        ])
}
