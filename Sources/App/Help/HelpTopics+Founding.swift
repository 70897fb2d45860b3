import Kernel
import Web

extension HelpTopics {
    static let founding = topic(
        "founding", Text("建会与换届", en: "Founding and electing"),
        [
            Text(
                "「未建会的大单位」把用人单位名录和工会覆盖单位自动比对，列出没有工会、或没有单独建会的单位，人数多的在前，人数可以另选。点「发起建会」，单位、人数、性质、党组织都已带出，补全就登记成一件「组建工会」。下面的表按有没有党组织分开，两头的缺口都能点开。",
                en:
                    "“Large employers without a union” compares the register of employers with what unions cover, and lists those without a union, or without one of their own, the largest first; the size can be chosen. “Found one” opens the form of a founding with what the register says. The table below tells where the Party is organised and the union is not, and the other way round; each number opens."
            ),
            Text(
                "请示、两次批复、候选人公示、选举结果报告、法人登记申请表都由填过的内容排好，可打印或下载 PDF。法律不许当候选人的，写明条款拒绝；差额、到会、过半数按规则当场算出。批复成立后，工会、职务、首届任期、覆盖单位一并登记，不用再填。",
                en:
                    "Request, both approvals, the notice of candidates, the report of the election and the form of registration are made of what was filled in, to print or as PDF. Whom the law keeps out is refused by its article; surplus, quorum and majority are reckoned at once. With the second approval union, posts, first term and employers covered are entered."
            ),
            Text(
                "换届从「届次与换届」那一件发起；批复选举结果后，原来的人离任、当选的人任职，下一届自动开始。「到期一览」里每件旁边有填好的文书：换届请示、延期请示、换证申请表、补选请示、给单位的函。",
                en:
                    "A new election is begun from the entry of the term; with the approval of its result those who held the posts leave them, those elected take them, and the next term begins. “What expires” has the papers beside each line, filled in: the request to elect or to postpone, the form of renewal, the request to fill a post, the letter to the employer."
            ),
            Text(
                "「入会目标进度」列出各工会按群体定的年度目标；完成数就是会籍里当年新入会的人数，转入的不算，落后于时间的会标出。",
                en:
                    "“Targets of joining” lists what unions mean to win in a year, group by group; what is reached is who joined by the memberships, transfers not among them, and whoever is behind the year is marked."
            ),
        ])
}
