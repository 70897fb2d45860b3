import Kernel
import Web

/// The help: one short topic for each screen.
enum HelpTopics {
    static let all = [
        begin, workbench, inbox, notices, ledgers, voices, exchange, attachments, figures, screen, expiring, bulletins,
        overviews, importing,
        search, organisations, members, founding, employers, accounts, journal, rules, builder, api, webhooks,
    ]

    static func topic(_ name: String, _ title: Text, _ paragraphs: [Text]) -> HelpTopic {
        HelpTopic(name, title) { html in for paragraph in paragraphs { html.p(paragraph) } }
    }

    private static let begin = topic(
        "begin", Text("登录与密码", en: "Signing in"),
        [
            Text(
                "账号由本单位的系统管理员建立，您会得到一个只能用一次的链接来设密码。连续输错五次，十五分钟后再试。",
                en:
                    "Your system administrator makes your account and hands you a link that works once, to set your password. After five wrong tries, wait a quarter of an hour."
            ),
            Text(
                "八小时不用，或满七天，需要重新登录。换了密码或角色，所有登录立即结束。",
                en:
                    "You are signed out after eight hours without use, or seven days. A change of password or roles signs you out everywhere."
            ),
        ])
    private static let workbench = topic(
        "today", Text("今天", en: "Today"),
        [
            Text(
                "打开平台看到的第一页：今天的日期，快到期的事，最近的稿件，几个数字。每个数字都能点开，看到它数的是哪些。",
                en:
                    "The first page: the day, what is due next, the newest articles, a few figures. Each figure opens into the rows it counts."
            )
        ])
    private static let inbox = topic(
        "inbox", Text("待办", en: "Inbox"),
        [
            Text(
                "您经办的和您代理的在「我的」，还没人经办的在「待领办」，都按到期先后排。旁边写着哪天到期、农历、还剩几个工作日，和定这个时限的条文；点条文看怎么算的。",
                en:
                    "What is in your hands, or in those of colleagues you stand in for, is under Mine; what nobody has taken up under To take up; both in the order in which they are due. Beside each stand the day, its lunar date, the working days left, and the article that sets the term; follow it to the count."
            ),
            Text(
                "请假前在「请假委托」指定代理人：那几天由代理人经办，事情还是您的，到期自动结束。",
                en:
                    "Before you go on leave, name a deputy under Leave: on those days your deputy handles what is in your hands, and it ends by itself."
            ),
            Text(
                "调离前在「移交」把手上的事交给同事，对方逐件接收或退回；没有接收的仍在您手上。停用的账号，由本单位或上级的干部代为移交。",
                en:
                    "When you move on, offer what you hold under Hand-over; your colleague takes over or declines each item, and until then it stays with you. For a disabled account an officer of the union or above does so."
            ),
            Text(
                "「下级逾期」列出下级超期的事。一件事一天只催一次，催的时候说清楚能帮什么。",
                en:
                    "Overdue below lists what is late below your union. Press once a day for each matter, and say what help you can offer."
            ),
        ])
    private static let bulletins = topic(
        "bulletins", Text("工会信息", en: "Bulletins"),
        [
            Text(
                "每期信息拆成稿件，归到编发的工会名下。可以按编发单位（含下级）、栏目、日期筛选；编发单位可以写简称或拼音首字母，如“yjs”。",
                en:
                    "Each issue becomes articles, filed under the union that issued them. Filter by issuer (with those below), section and date; an issuer may be given by short name or initials, such as yjs."
            ),
            Text(
                "打开一篇，左边是读出来的稿件，右边是原文，来处已高亮。",
                en: "An opened article stands beside its original, with the place highlighted."),
            Text(
                "稿件里读出的人物、组织、数字、要点和疑似笔误列在正文下面，点一下到正文里的位置，再点一下到原文里的位置。",
                en:
                    "People, organisations, figures, points and probable slips are listed under the text: one click leads to their place in it, another to the place in the original."
            ),
            Text(
                "读错了，点旁边的「改」，改好保存；漏了就「补一条」；改错了可以「复原」。更正跟着原文走，重新导入或「重读」后仍然有效。谁在何时改了什么，留痕里有。",
                en:
                    "What was misread is set right by Correct beside it, what was missed by Add, and Restore takes a correction back. Corrections belong to the text and stay when the file is imported or read anew. The journal keeps who did it."
            ),
            Text(
                "平台升级后，识读规则会更好：在一期的页面点「重读」，先看会变什么，再决定采用。",
                en:
                    "After an upgrade the reader may know more: Read anew on an issue shows what would change before it does."
            ),
        ])
    private static let overviews = topic(
        "overviews", Text("数字、传达学习、各地动态、大事记", en: "Figures, dissemination, round-up, chronicle"),
        [
            Text(
                "「数字」把稿件里写明的数字列成一张表，可按编发单位、所指、单位和日期筛选，导出 XLSX 或 CSV。",
                en:
                    "Figures lists every number that articles print; filter by issuer, what is counted, unit and date, and take it away as XLSX or CSV."
            ),
            Text(
                "「各地动态」看直接下级在一段时间里各报了多少，谁还没有报。信息编辑可以提醒没报的单位，提醒留在对方工作台上，报了就消失；同一家一天只提醒一次。",
                en:
                    "Round-up shows what each union directly below filed in a period and which filed nothing. An editor can remind those; a reminder stays on their workbench until they file, one a day at most."
            ),
            Text(
                "「传达学习」看下级各自何时传达了哪一件大事、隔了几天、什么形式、谁主持、几点要求。先登记一次（讲话、会议或来信的日期和稿件里的写法），其余从稿件里自动对上；空格就是要提醒的名单。",
                en:
                    "Dissemination shows which union below conveyed which directive when, how many days after, in which form, by whom, with how many points. Register a directive once (its day and the words of print); the rest is found in the articles, and empty cells are whom to remind."
            ),
            Text(
                "「人物与职务」列出稿件里谁任什么职务；核对后点「登记」，就写进该组织的职务。",
                en:
                    "People and posts lists who holds which office in print; confirmed by a person, it becomes a post of the organisation."
            ),
            Text(
                "「大事记」把稿件里写明日期的事和台账里的大事（表彰、签约、发布会等）按日期排在一起，可以打印，也可以导出。",
                en: """
                    Chronicle puts the dated events of articles and those of ledgers, such as honours, agreements and press \
                    conferences, in one order, to print or to take away.
                    """),
        ])
    private static let importing = topic(
        "import", Text("导入工会信息", en: "Importing"),
        [
            Text(
                "收 TXT、MD、HTML、PDF、DOCX；编码自动识别（UTF-8、UTF-16、GB 18030）。扫描的 PDF 没有文字，请先识别成文字。",
                en:
                    "Takes TXT, MD, HTML, PDF and DOCX; encodings are recognised (UTF-8, UTF-16, GB 18030). A scanned PDF has no text: recognise it first."
            ),
            Text(
                "一个文件读不出来，会说明原因，不影响别的文件。同一文件导入两次，第二次什么也不改。导错了，在那一期的页面撤回。",
                en:
                    "A file that cannot be read says why and harms no other. The same file twice changes nothing. A mistake is withdrawn on the issue's page."
            ),
            Text("标有秘密、机密、绝密的文件一律拒收。", en: "Documents marked secret are refused."),
        ])
    private static let search = topic(
        "search", Text("搜索", en: "Search"),
        [
            Text(
                "写一个或几个词，都要出现才算找到；一个字也能搜。引号里的要一字不差。全角半角、大小写、繁简不分。",
                en:
                    "Enter one or more words; all must occur, and a single character will do. In quotation marks, exactly so. Width, case and traditional forms make no difference."
            ),
            Text(
                "可按组织（含下级）、类别和日期缩小范围；写组织的简称、拼音或首字母，也找得到它。只会找到您有权看的内容。",
                en:
                    "Narrow it by organisation with all below it, by kind and by date. Unions are found by short names, pinyin and initials too. You find only what you may read."
            ),
        ])
    private static let organisations = topic(
        "organisations", Text("工会组织", en: "Unions"),
        [
            Text(
                "组织树随平台带有广东省、21 个地市、122 个县区；镇街由系统管理员在服务器上导入：gonghui import divisions 文件.csv，四列：code,name,level,parent。",
                en:
                    "Guangdong, its 21 cities and 122 counties come with the platform. The system administrator imports towns on the server: gonghui import divisions FILE.csv, with the columns code,name,level,parent."
            ),
            Text(
                "更名、调整隶属、合并、分设都从某一天起算，留有沿革；可以看任何一天它是什么样。",
                en:
                    "Renaming, moving, merging and splitting hold from a day on and leave a history; see what it was on any day."
            ),
        ])
    private static let accounts = topic(
        "accounts", Text("账号与角色", en: "Accounts and roles"),
        [
            Text(
                "三位管理员互不兼任：系统管理员建账号、调整组织，安全管理员授予角色，审计管理员查阅留痕；三人都看不到业务内容。",
                en:
                    "Three administrators, three people: one makes accounts and changes the tree, one grants roles, one reads the journal. None of them reads content."
            ),
            Text("角色授在一个组织上，管到它的全部下级。", en: "A role is held at an organisation and reaches all below it."),
        ])
    private static let journal = topic(
        "journal", Text("留痕", en: "Journal"),
        [
            Text(
                "对组织、账号、角色和稿件的每一次改动都有一条留痕，只增不改，按 Merkle 树签名。在服务器上运行 gonghui journal verify，可查出任何改动、删除、插入或换序。",
                en:
                    "Every change of an organisation, an account, a role or a bulletin leaves a line that is never altered, in a signed Merkle tree. On the server, gonghui journal verify finds any edit, deletion, insertion or reordering."
            )
        ])
}
