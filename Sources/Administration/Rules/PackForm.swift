import Kernel
import Web

/// The form that takes the text of a pack.
struct PackForm: Sendable {
    let text: String
    let errors: FormErrors

    var page: Page {
        var page = Page(
            Text("上传规则包", en: "Upload a pack"), trail: [RuleTab.rules.crumb, RuleTab.packs.crumb], entry: "rules",
            lead: Text(
                "上传后先看差异、试算，再启用；上传本身不改变任何期限",
                en: "Then look at the differences, try it, and activate it; uploading changes nothing")
        ) { [self] html in
            html.sheet {
                html.form(post: "/rules/packs/new", errors: errors, takesFiles: true) {
                    html.textOrFile(
                        "yaml", Text("规则包（YAML）", en: "The pack (YAML)"), value: text,
                        help: Text(
                            "每条规则要有编号、名称、依据和一个值（limit、value、says、open 之一）；写法见帮助「规则」。",
                            en:
                                "Each rule has an id, a title, a source and one of limit, value, says, open; see Help, Rules."
                        ),
                        rows: 24, accept: ".yaml,.yml", errors: errors)
                    html.submit(Text("检查并上传", en: "Check and upload"), cancel: "/rules/packs")
                }
            }
        }
        page.status = errors.status
        return page
    }

    /// A text to begin from: that of a pack that ships, one uploaded, or a short example.
    static func template(_ name: String) throws -> String {
        if !name.isEmpty, try RuleBook.shippedNames().contains(name) { return try RuleBook.shippedText(name) }
        return example
    }

    private static let example = """
        pack: yangjiang
        title: {zh: 阳江, en: Yangjiang}
        region: "4417"
        sources:
          city: {zh: 示例，请写本地文件的全名, en: "Example: write the full name of the local document"}
        rules:
          - id: A8-reply
            title: {zh: 意见书答复, en: Reply to an opinion letter}
            limit: 10 working days
            source: city
            article: 示例，请写条号
            confidence: L  # 亲自看过原文后改为 H · H once you have read the text itself
            from: 2026-01-01

        """
}

extension PackFaults {
    /// Each fault with its line, beside the field of the text.
    var errors: FormErrors {
        FormErrors(
            faults.prefix(50).map {
                ("yaml", Text("第 \($0.line) 行：\($0.why.zh)", en: "Line \($0.line): \($0.why.en)"))
            })
    }
}
