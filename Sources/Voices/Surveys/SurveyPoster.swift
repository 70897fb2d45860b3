import Kernel
import Web

/// A sheet to print on A4 and hang up: what is asked, until when, the code that opens the survey, and its address in letters.
struct SurveyPoster {
    let open: OpenSurvey
    let owner: String
    let address: String

    static let title = Text("问卷二维码", en: "Code of the survey")
    private static let ways = [
        Text("用手机扫码，或输入网址", en: "Scan the code with a phone, or type the address"),
        Text("不登录，不记名，只计数", en: "No account, no name: answers are counted, and no more"),
    ]

    var page: Page {
        Page(
            Self.title,
            trail: [
                Crumb(SurveyPages.title, "/surveys"),
                Crumb(Text(open.survey.title, en: ""), .survey(open.entry.id, "results")),
            ], entry: SurveyPages.name,
            lead: Text("打印后贴在车间、食堂、工地", en: "Print it, and hang it up where people work")
        ) { html in
            html.sheet {
                html.div(.class("poster")) {
                    html.h2(open.survey.title, .lang(.zh))
                    html.p(owner, .lang(.zh))
                    html.qrCode(address, Text("打开问卷的二维码", en: "A code that opens the survey"))
                    html.p { html.code(address) }
                    if let until = open.survey.until {
                        html.p(Text("截止 \(until)", en: "Until \(until)"))
                    }
                    html.ol { for way in Self.ways { html.li(way.zh, .lang(.zh)) } }
                    html.ol { for way in Self.ways { html.li(way.en, .lang(.en)) } }
                }
            }
        }
    }
}
