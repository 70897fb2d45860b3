import Kernel
import Web

extension PackPage {
    /// Two forms stand on the page: what is wrong is said at one of them.
    private var isTrialWrong: Bool { errors["cases"] != nil }

    func trialForm(_ html: HTML) {
        html.sheet(Text("试算", en: "Try it"), id: "trial") {
            html.form(post: "/rules/packs/\(pack.id)/trial", errors: isTrialWrong ? errors : .none, takesFiles: true) {
                html.textOrFile(
                    "cases", Text("用例（JSON）", en: "Cases (JSON)"), value: cases,
                    help: Text(
                        "写几个您知道结果的：规则编号、地方、起算日，可加 events（延长、中止等）。与 gonghui rules try 的文件相同。",
                        en:
                            "A few whose outcome you know: rule, region, start, and events if any; the same file as for gonghui rules try."
                    ), rows: 8, accept: ".json", errors: errors)
                html.submit(Text("试算", en: "Work them out"))
            }
        }
    }

    func result(of trial: PackTrial, _ html: HTML) {
        let different = trial.lines.count { $0.isDifferent }
        html.notice(
            trial.isTelling
                ? Notice(
                    .done,
                    Text(
                        "\(trial.lines.count) 个用例，\(different) 个与现在不同",
                        en: "\(trial.lines.count) cases, \(different) of them other than now"))
                : Notice(
                    .trouble,
                    Text(
                        "没有一个用例用到本包的规则，不算试算；请核对编号、地方和起算日",
                        en:
                            "No case met a rule of this pack, so it does not count as tried; look at ids, regions and days"
                    )))
        html.sheet(Text("试算结果", en: "What came out"), id: "result") {
            html.table(
                trial.lines,
                [
                    Column(Text("用例", en: "Case")) { html, line in html.text(line.now.asked.id) },
                    Column(Text("规则", en: "Rule")) { html, line in
                        html.text(line.now.asked.rule + (line.now.asked.part.map { "." + $0 } ?? ""))
                        html.div(.class("meta")) { html.text("\(line.now.asked.region) · \(line.now.asked.start)") }
                    },
                    Column(Text("现在", en: "Now")) { html, line in outcome(line.now, html) },
                    Column(Text("启用后", en: "With the pack")) { html, line in
                        outcome(line.then, html)
                        if line.isDifferent {
                            html.text(" ")
                            html.chip(Text("不同", en: "differs"), .soon)
                        }
                    },
                    Column(Text("依据", en: "By")) { html, line in
                        if let rule = line.then.rule {
                            html.text(rule.citation)
                            html.div(rule.version, .class("meta version"))
                        } else {
                            html.text("—")
                        }
                    },
                    Column(Text("说明", en: "Remarks"), isMinor: true) { html, line in
                        for remark in line.then.remarks { html.div(.class("meta")) { html.text(remark) } }
                    },
                ], caption: Text("试算结果", en: "What came out"), empty: EmptyState(Text(same: "")))
        }
    }

    private func outcome(_ answer: RuleAnswer, _ html: HTML) {
        if let due = answer.due {
            html.date(due)
            if answer.status != .due { html.div(.class("meta")) { html.text(answer.status.words) } }
        } else {
            html.text(answer.status.words)
        }
    }

    /// What can be done with the text now.
    func standing(_ html: HTML) {
        html.sheet(pack.status == .active ? Text("停用", en: "Retire") : Text("启用", en: "Activate"), id: "standing") {
            html.div(.class("prose")) {
                if pack.status == .active {
                    html.p(
                        Text(
                            "停用后立即改按上级规则办；已定的期限不变，仍能说明依据。",
                            en:
                                "The rules above hold again at once; deadlines that stand keep their day and explain themselves."
                        ))
                    html.form(post: "/rules/packs/\(pack.id)/retirement") {
                        html.submit(Text("停用这一版", en: "Retire this text"))
                    }
                } else {
                    activation(html)
                }
            }
        }
    }

    private func activation(_ html: HTML) {
        html.p(
            Text(
                "启用后，新起算的期限立即按它办，所有服务器同时生效；已定的期限不变。",
                en:
                    "Terms that begin afterwards are set by it at once, on every server; deadlines that stand do not move."
            ))
        if hasForerunner { html.p(Text("启用中的一版同时停用。", en: "The text in force is retired with it.")) }
        html.form(post: "/rules/packs/\(pack.id)/activation", errors: isTrialWrong ? .none : errors) {
            if pack.triedCases == nil {
                html.field(
                    Field(
                        "untried", Text("不经试算，直接启用", en: "Activate without trying"), .tick,
                        help: Text("会记入留痕", en: "The journal says so"), isRequired: false), errors: errors)
            }
            html.submit(Text("启用这一版", en: "Activate this text"))
        }
    }
}
