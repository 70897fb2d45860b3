import Kernel
import Web

extension HelpTopics {
    static let voices = topic(
        "voices", Text("职工诉求", en: "Workers’ voices"),
        [
            Text(
                "职工在「有事找工会」用手机说事，不用账号；电话、来访、来信由您在台账里登记，选好渠道。诉求归职工上班所在地的总工会，不归企业工会。在企业工会任职或有账号的人，一件也看不到。",
                en: """
                    Workers speak up on a phone at /speak without an account; calls, visits and letters you enter in the ledger \
                    with their channel. A voice belongs to the federation of the place, never to a union inside an employer, and \
                    whoever belongs to one sees none.
                    """),
            Text(
                "「接听登记」边听边记：左边打字，右边提示答复口径和法条；登记后把编号、查询码、回执号念给对方。同一件事的两件可以「并案」，一件里有两件事的「拆出一件」，双方的查询码都照样有效。",
                en: """
                    “Take a call” is for typing while you listen, with answers and laws beside it; then read out number, code and \
                    receipt. Voices of one matter are merged, one that holds two is split, and the codes of all go on working.
                    """),
            Text(
                "安全隐患、心理危机按分钟算：「接听登记」旁边是等回电的，先打电话，再点「已电话联系」；分钟数由本地规则设定。「诉求转送规则」写明哪一行、哪一类、哪一事由的诉求由哪家工会办，另一位同事审核后启用，符合得最细的优先。基层工会在「工情在线」报送，由上级工会办理。",
                en: """
                    Hazards and crises are counted in minutes: those that wait for a call stand beside “Take a call”. Call first, \
                    then enter “Called back”; the rules of the place set how many. “Routes of voices” say which union handles an \
                    industry, kind or cause; a second officer puts them to use, and the narrowest is taken. Base unions report \
                    under “Workplace reports” to the union above.
                    """),
            Text(
                "先受理并告知；不归本单位的提出异议，由上级转送，编号不变；属于仲裁、诉讼、监察的导入相应程序。答复要写请求、事实、理由、意见、依据和结果。复查、复核由上级办。每一步的时限点开看怎么算。",
                en: """
                    Accept it and tell her. What is not yours you object to, and the union above routes it on under the same \
                    number; what belongs to arbitration, courts or inspection goes there. An answer states claim, facts, reasons, \
                    opinion, basis and outcome. Reviews are for the union above. Each term explains its count.
                    """),
            Text(
                "「与诉求人往来」她看得到，「内部备注」她看不到。打开姓名、电话要写理由，她会看到是哪个单位、什么时候、为什么。评价只能由她自己作。主席信箱等来件，领导可以「批示」并写明哪天前答复：经办人收到提醒，比规定期限早的以这一天为准。",
                en: """
                    She reads what stands under “With whoever spoke up”, and no note among colleagues. Opening her name needs a \
                    reason, and she sees which office did it, when and why. Nobody rates in her place. A leader may write an \
                    instruction with a day for the answer: whoever handles it is told, and the earlier day counts.
                    """),
            Text(
                "她发的照片、录音在「附件」里，地点和时间已去掉。大家都问的，在「公开答复」里重新写，不写人和单位，另一位同事复核后公开。问卷在台账里起草，职工不记名答；纸质的按存根编号录入。",
                en: """
                    What she encloses stands under Attachments, without place and time. What many ask is written anew under Public \
                    replies, without person or employer, and published by a second officer. Surveys are drafted in their ledger and \
                    answered anonymously; paper is typed in by the number on its stub.
                    """),
        ])
}
