import Kernel
import Store
import Web

/// What members ask to be corrected, before their union; and the way to ask for it by account.
struct CorrectionPages: Sendable {
    let platform: Platform

    static let address: Link = "/members/corrections"

    var routes: [Route] {
        [
            .page("/members/corrections", "members.corrections", for: .holding(.changeMembers, .anywhere)) {
                try await list($0)
            },
            .post(
                "/members/corrections/:correction", "members.settle-correction", for: .holding(.changeMembers, .subject)
            ) { visit in
                try await .attempt {
                    try await settle(visit)
                } orAgain: {
                    try await list(visit, errors: $0)
                }
            },
            .post("/mine/correction", "members.ask-correction", for: .signedIn) { visit in
                try await .attempt {
                    try await platform.perform(
                        AskCorrection(CorrectionFields.wish(in: visit.form), by: .account), as: visit.identity)
                    return .redirect(
                        to: OwnRecordPages.address, saying: Notice(.done, Text("已告诉工会", en: "Your union is told")))
                } orAgain: {
                    try await OwnRecordPages(platform: platform).mine(visit, errors: $0)
                }
            },
        ]
    }

    private func list(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let lines = try await platform.read(as: visit.identity) { try CorrectionLine.waiting(for: $1, on: $0) }
        let trouble = errors.first.map { [Notice(.trouble, $0)] } ?? []
        return Page(
            Text("资料更正", en: "Corrections"), trail: MemberPages.trail, entry: "members", notices: trouble,
            lead: Text("会员本人提出；办理有留痕，结果本人看得到", en: "Asked for by members; journalled, and told to them")
        ) { html in
            if lines.isEmpty { html.emptyState(EmptyState(Text("没有待办的更正。", en: "No correction waits."))) }
            for line in lines { write(line, to: html) }
        }
    }

    private func write(_ line: CorrectionLine, to html: HTML) {
        let (person, wish) = (line.line.person, line.correction.wish)
        html.sheet(Text(same: person.name)) {
            html.a(Text("登记卡", en: "Card"), .href(.card(of: person.id)))
        } content: {
            html.definitions {
                html.definition(Text("工会", en: "Union")) { html.span(line.line.organisation, .lang(.zh)) }
                html.definition(Text("提出日期", en: "Asked on"), line.correction.askedOn.description)
                html.definition(Text("提出方式", en: "Asked by"), Self.way(line.correction))
                for (label, words) in [
                    (Text("姓名改为", en: "Name"), wish.name), (Text("手机号码改为", en: "Phone"), wish.phone),
                    (Text("工作单位改为", en: "Employer"), wish.employer), (Text("岗位改为", en: "Occupation"), wish.occupation),
                ] where !words.isEmpty {
                    html.definition(label) { html.span(words, .lang(.zh)) }
                }
            }
            html.form(post: "/members/corrections/\(line.correction.id)", class: "inline") {
                html.button(.type("submit"), .name("decision"), .value("make"), .class("btn btn-primary btn-sm")) {
                    html.deed(Text("照此更正", en: "Correct it so"), about: Text(same: person.name))
                }
            }
            html.form(post: "/members/corrections/\(line.correction.id)", class: "inline") {
                html.label {
                    html.span(Text("不更正的理由", en: "Why not"))
                    html.input(.type("text"), .name("reason"), .class("form-control form-control-sm"), .maxLength(200))
                }
                html.button(.type("submit"), .name("decision"), .value("refuse"), .class("quiet")) {
                    html.deed(Text("不更正", en: "Refuse"), about: Text(same: person.name))
                }
            }
        }
    }

    private static func way(_ correction: AskedCorrection) -> Text {
        correction.isByCode
            ? Text("凭入会申请的查询码（请先核对本人）", en: "Code of an application: make sure that it is she")
            : Text("本人账号", en: "Her account")
    }

    private func settle(_ visit: Visit) async throws -> Answer {
        let refusal = visit.form.text("decision") == "refuse" ? visit.form.text("reason") : nil
        try await platform.perform(
            SettleCorrection(try visit.id("correction"), refusing: refusal), as: visit.identity)
        return .redirect(
            to: Self.address,
            saying: Notice(.done, refusal == nil ? Text("已更正", en: "Corrected") : Text("已答复", en: "Answered")))
    }
}
