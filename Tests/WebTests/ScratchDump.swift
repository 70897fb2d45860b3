import Foundation
import HTTPTypes
import Kernel
import Stage
import Testing

@testable import Web

@Test func scratchDump() async throws {
    let folder = URL(filePath: "/work/scratch/web")
    try FileManager.default.createDirectory(at: folder.appending(path: "assets"), withIntermediateDirectories: true)
    let site = try ScratchPages.site()
    let browser = TestSite(site)
    for name in Assets.styles + ["keys.js", "upload.js", "seal.svg"] {
        let file = try #require(site.assets.file(named: name))
        try Data(file.bytes).write(to: folder.appending(path: "assets/" + file.addressName))
    }
    for language in ["zh", "en"] {
        for (path, who) in [
            ("/", "s"), ("/list", "s"), ("/form", "s"), ("/tree", "s"), ("/help", "s"), ("/nothing", "s"),
            ("/sign-in", "a"), ("/nothing", "a"), ("/portal", "a"),
        ] {
            browser.headers[.cookie] = "gonghui-language=\(language)" + (who == "s" ? "; gonghui-session=t" : "")
            let page = try await browser.get(path)
            let text = page.text.replacing("\"/assets/", with: "\"assets/")
            let name = (path == "/" ? "home" : String(path.dropFirst())) + "-" + who + "-" + language + ".html"
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
    }
}

enum ScratchPages {
    static func site() throws -> Site {
        let all = Permission("x", Text(same: "x"), roles: Set(Role.allCases))
        func e(_ n: String, _ zh: String, _ en: String, _ bar: Bool = false, _ key: Character? = nil) -> NavigationEntry
        {
            NavigationEntry(n, Text(zh, en: en), n == "home" ? "/" : "/\(n)", permission: all, isInBar: bar, key: key)
        }
        let frame = Frame(
            name: Text("工会平台", en: "Gonghui"),
            navigation: [
                NavigationGroup(nil, [e("home", "今天", "Today", true, "h")]),
                NavigationGroup(
                    Text("组织", en: "Organisation"),
                    [e("tree", "工会组织", "Unions", true, "o"), e("accounts", "账号与角色", "Accounts and roles", false, "a")]),
                NavigationGroup(
                    Text("机关", en: "Office"),
                    [e("list", "工会信息", "Bulletins", true, "b"), e("form", "上传", "Upload", false, "u")]),
                NavigationGroup(Text("监督", en: "Oversight"), [e("journal", "留痕", "Journal")]),
            ], search: "/search", account: "/account",
            helpTopics: [
                HelpTopic("bulletins", Text("工会信息", en: "Bulletins")) {
                    $0.p(
                        Text(
                            "把文件拖进来，系统会拆成一篇一篇，按发文单位归档。",
                            en: "Drop files in; they are split into articles and filed under the issuing union."))
                }
            ],
            operatedBy: Text("广东省总工会办公室（示例）", en: "Office of the Guangdong federation (example)"))
        var seams = SiteSeams { _ in
            SignedIn(
                actor: Actor(
                    identity: .account(ID(5)!), name: "徐凤",
                    grants: [
                        Grant(
                            role: .officer, organisation: ID(1)!,
                            reach: Reach(line: .leadership, path: OrganisationPath("00001/")!))
                    ]),
                language: .zh,
                organisations: [
                    Crumb(Text("广东省总工会", en: "Guangdong Federation of Trade Unions"), "/o/1"),
                    Crumb(Text("阳江市总工会", en: "Yangjiang Federation of Trade Unions"), "/o/2"),
                ],
                post: Text("维权部", en: "Rights office"),
                counts: ["home": NavigationCount(2, isLate: true), "list": NavigationCount(17)])
        }
        seams.clock = Clock { Instant(microseconds: 1_795_000_000_000_000) }
        return Site(
            routes: pages, frame: frame, settings: SiteSettings(formKey: Array(repeating: 7, count: 32)), seams: seams,
            assets: try Assets.load())
    }

    static let rows = (1...12).map { ("2026年第\($0)期", ["阳江市总工会", "汕头市总工会", "海陵岛试验区工会"][$0 % 3], $0 * 7, $0) }

    static let pages: [Route] = [
        .page("/", "home", for: .everyone) { _ in
            Page(
                Text("11月17日 星期二", en: "Tuesday, 17 November"),
                notices: [Notice(.done, Text("已登记 3 期信息", en: "3 bulletins filed"), undo: "/undo")],
                lead: Text("农历十月初九 · 第47周 · 本周剩 4 个工作日", en: "week 47 · 4 working days left"),
                acts: { html in
                    html.a(Text("打印", en: "Print"), .href("/print"), .class("btn btn-outline-secondary btn-sm"))
                    html.a(Text("上传信息", en: "Upload bulletins"), .href("/form"), .class("btn btn-primary btn-sm"))
                }
            ) { html in
                html.div(.class("columns")) {
                    html.div {
                        html.sheet(
                            Text("待办 3", en: "To do 3"), beside: { html.a(Text("全部", en: "All"), .href("/all")) }
                        ) {
                            html.ul(.class("todo")) {
                                for (tone, title, meta, due, why) in [
                                    (
                                        Tone.late, "诉〔2026〕441702-000031 晨帆制衣厂（虚构）：三个月工资未发", "职工 12 人 · 主席信箱 · 江城区转来",
                                        Text("已超 1 天", en: "1 day late"), "告知受理 15 日 · 信访工作条例 §23"
                                    ),
                                    (
                                        .soon, "周报 第47周 建会攻坚（数字已生成，待您确认）", "完成 11/17 · 本周 +2",
                                        Text("周五 12:00", en: "Friday 12:00"), "周报机制"
                                    ),
                                    (
                                        .good, "帮〔2026〕441723-000114 阳东区困难职工复核 38 户", "系统已比对收入与低保线",
                                        Text("12月4日", en: "4 December"), "年度复核"
                                    ),
                                ] {
                                    html.li {
                                        html.light(tone, Text("逾期", en: "late"))
                                        html.div {
                                            html.a(title, .href("/x"), .class("title"), .lang(.zh))
                                            html.div(meta, .class("meta"), .lang(.zh))
                                        }
                                        html.div(.class("due \(tone.rawValue)")) {
                                            html.b(due)
                                            html.a(why, .href("/why"), .lang(.zh))
                                        }
                                    }
                                }
                            }
                        }
                        html.sheet(Text("纠〔2026〕441704-000007", en: "纠〔2026〕441704-000007")) {
                            html.steps(
                                ["通信息", "选代表", "明诉求", "重评估", "速调处", "循法理", "强服务", "勤研判"].map { Text(same: $0) },
                                current: 2)
                        }
                    }
                    html.div {
                        html.sheet(
                            Text("阳江市", en: "Yangjiang"),
                            beside: { html.span(Text("截至 14:32", en: "as of 14:32"), .class("note")) }
                        ) {
                            for (k, v, d) in [
                                (Text("基层工会", en: "Base unions"), "5,375", Text("+15 本月", en: "+15 this month")),
                                (Text("会员", en: "Members"), "440,871", Text("+1,206 本月", en: "+1,206 this month")),
                            ] {
                                html.div(.class("figure")) {
                                    html.div {
                                        html.div(k, .class("k"))
                                        html.a(v, .href("/x"), .class("v"))
                                    }
                                    html.div(d, .class("d"))
                                }
                            }
                        }
                        html.sheet(Text("导入", en: "Import")) {
                            html.div(.class("prose")) { html.progressBar(37, of: 60, Text("已读", en: "read")) }
                        }
                    }
                }
            }
        },
        .page("/list", "list", for: .everyone) { visit in
            Page(
                Text("工会信息", en: "Bulletins"),
                acts: { $0.a(Text("上传", en: "Upload"), .href("/form"), .class("btn btn-primary btn-sm")) }
            ) { html in
                html.tabs(
                    [
                        Tab(Text("按期", en: "Issues"), "/list", isCurrent: true, count: 312),
                        Tab(Text("按篇", en: "Articles"), "/articles", count: 4120),
                    ], label: Text("看法", en: "Views"))
                html.sheet {
                    html.filters(
                        [
                            Field("q", Text("关键词", en: "Words")), Field("from", Text("起", en: "From"), .day),
                            Field(
                                "year", Text("年份", en: "Year"),
                                .choice([.init("", Text("全部", en: "All")), .init("2026", Text(same: "2026"))])),
                        ], to: "/list", clear: "/list")
                    html.table(
                        rows,
                        [
                            Column(Text("期号", en: "Issue"), sort: "issue") {
                                $0.a($1.0, .href("/b/\($1.3)"), .lang(.zh))
                            },
                            Column(Text("发文单位", en: "Issued by"), isMinor: true) { $0.span($1.1, .lang(.zh)) },
                            Column(Text("日期", en: "Date"), sort: "date") {
                                $0.time("2026-11-\($1.3 + 9)", .datetime("2026-11-\($1.3 + 9)"))
                            },
                            Column(Text("篇数", en: "Articles"), sort: "count", isNumeric: true) { $0.text($1.2) },
                            Column(Text("状态", en: "Status")) { html, row in
                                html.chip(
                                    row.3 % 4 == 0 ? Text("待核对", en: "to check") : Text("已归档", en: "filed"),
                                    row.3 % 4 == 0 ? .soon : .good)
                            },
                        ], caption: Text("工会信息一览", en: "Bulletins"), sorted: Sorting("date", descending: true),
                        here: visit.here, empty: EmptyState(Text("无", en: "none")))
                    html.pager(
                        first: "/list", next: "/list?after=3",
                        standing: Text("本页 50 期，新的在前", en: "50 issues, newest first"))
                }
            }
        },
        .page("/form", "form", for: .everyone) { _ in
            let errors = FormErrors([
                ("title", Text("请填写标题", en: "Enter a title")), ("files", Text("请选择文件", en: "Choose files")),
            ])
            return Page(Text("上传工会信息", en: "Upload bulletins"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/list")])
            { html in
                html.sheet {
                    html.form(post: "/upload", errors: errors, takesFiles: true) {
                        html.uploadField(
                            "files", Text("文件", en: "Files"), accept: [".pdf", ".docx", ".txt"],
                            limit: UploadLimit(perFile: 20 << 20, files: 200, total: 1 << 30), errors: errors)
                        html.field(
                            Field(
                                "title", Text("标题", en: "Title"),
                                help: Text("如不填写，取文件中的刊名", en: "If empty, the masthead is taken"), isRequired: false),
                            errors: errors)
                        html.field(
                            Field(
                                "kind", Text("范围", en: "Scope"),
                                .choice([
                                    .init(
                                        "a", Text("本单位", en: "Own union"),
                                        help: Text("只有本单位能看", en: "Only your union sees it")),
                                    .init("b", Text("本单位和下级", en: "Own and below")),
                                ]), value: "a"))
                        html.field(Field("note", Text("说明", en: "Note"), .paragraphs(rows: 3), isRequired: false))
                        html.field(
                            Field(
                                "ok", Text("我已确认其中没有国家秘密", en: "I have made sure that nothing in it is secret"), .tick))
                        html.submit(Text("上传", en: "Upload"), cancel: "/list")
                    }
                }
            }
        },
        .page("/tree", "tree", for: .everyone) { _ in
            Page(Text("工会组织", en: "Unions")) { html in
                html.div(.class("columns")) {
                    html.sheet(Text("组织树", en: "Tree")) {
                        html.tree([
                            TreeNode(
                                Text("广东省总工会", en: "Guangdong Federation"), "/o/1",
                                note: Text("21 个地市", en: "21 cities"), isOpen: true,
                                children: [
                                    TreeNode(
                                        Text("阳江市总工会", en: "Yangjiang"), "/o/2", isOpen: true, isCurrent: true,
                                        children: [
                                            TreeNode(Text("江城区总工会", en: "Jiangcheng"), "/o/3"),
                                            TreeNode(
                                                Text("阳东区总工会", en: "Yangdong"), "/o/4",
                                                note: Text("12 个镇街", en: "12 towns")),
                                        ]),
                                    TreeNode(
                                        Text("汕头市总工会", en: "Shantou"), "/o/5",
                                        children: [TreeNode(Text("金平区总工会", en: "Jinping"), "/o/6")]),
                                ])
                        ])
                    }
                    html.sheet(
                        Text("阳江市总工会", en: "Yangjiang Federation"),
                        beside: { html.chip(Text("正常", en: "Active"), .good) }
                    ) {
                        html.definitions {
                            html.definition(Text("级别", en: "Rank"), Text("地市级", en: "City"))
                            html.definition(Text("行政区划代码", en: "Division code"), "441700")
                            html.definition(Text("上级", en: "Above")) {
                                html.a(Text("广东省总工会", en: "Guangdong"), .href("/o/1"))
                            }
                        }
                    }
                }
            }
        },
        .page("/sign-in", "signin", for: .everyone) { _ in
            Page(
                Text("登录", en: "Sign in"), frame: .entrance,
                lead: Text("请用本单位管理员给您的账号", en: "Use the account your administrator gave you")
            ) { html in
                let errors = FormErrors([("", Text("登录名或密码不对", en: "Login or password is wrong"))])
                html.form(post: "/sign-in", errors: errors) {
                    html.field(Field("login", Text("登录名", en: "Login"), autocomplete: "username"))
                    html.field(Field("password", Text("密码", en: "Password"), .password))
                    html.submit(Text("登录", en: "Sign in"))
                }
            }
        },
        .page("/portal", "portal", for: .everyone) { _ in
            Page(
                Text("有事找工会", en: "Ask your union"), frame: .portal,
                lead: Text("不用注册。您可以不留姓名。", en: "No sign-up. No name needed.")
            ) { html in
                html.a(.href("/ask"), .class("ask")) {
                    html.b(Text("我有话说", en: "I have something to say"))
                    html.span(Text("欠薪、工伤、加班、合同", en: "Wages, injury, overtime, contract"))
                }
            }
        },
    ]
}
