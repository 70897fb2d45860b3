import Kernel

/// What a program can ask, for the person who writes it: no script, both languages.
struct APIPage {
    let operations: [Operation]
    let address: String

    var page: Page {
        Page(
            Text("接口", en: "The API"),
            lead: Text(
                "其他系统以您的名义读写，权限与您在页面上相同", en: "Other systems read and write in your name, with what you may do here")
        ) { html in
            html.a(
                Text("机器可读的说明", en: "OpenAPI document"), .href(APIPages.document),
                .class("btn btn-outline-secondary btn-sm"))
        } main: { [self] html in
            html.sheet(Text("怎样开始", en: "How to begin")) { html.div(.class("prose")) { beginning(html) } }
            for group in OpenAPI(operations).groups {
                html.sheet(group) {
                    for operation in operations where operation.group == group { write(operation, html) }
                }
            }
        }
    }

    private func beginning(_ html: HTML) {
        html.ol {
            html.li {
                html.a(Text("在「我的账号」里生成令牌", en: "Make a token on the page of your account"), .href("/account/tokens"))
                html.text(Text("，只显示一次，请妥善保管。", en: "; it is shown once, keep it safe."))
            }
            html.li(Text("每次请求都带上它：", en: "Send it with each request:"))
        }
        html.pre(
            "curl -H \"Authorization: Bearer $TOKEN\" \(address)\(Operation.root)/ledgers", .class("proof"))
        html.p(
            Text(
                "出错时回答 application/problem+json，errors 逐处写明要改什么；Accept-Language 决定用哪种语言。改动要在 If-Match 里写明所见的版本（ETag）；"
                    + "POST 可带 Idempotency-Key，同一个键一天之内重发不会办两次。每个令牌十秒内最多六百次。",
                en:
                    "What goes wrong is answered as application/problem+json, whose errors say what to change and where; "
                    + "Accept-Language chooses the language. A change names the version it saw (ETag) in If-Match. A POST "
                    + "may carry an Idempotency-Key: sent again within a day, nothing is done twice. Each token may ask "
                    + "six hundred times in ten seconds."))
    }

    private func write(_ operation: Operation, _ html: HTML) {
        html.details(.class("operation")) {
            html.summary {
                html.code("\(operation.verb.rawValue) \(Operation.root)\(OpenAPI.template(operation.path))")
                html.text(" ")
                html.text(operation.title)
            }
            html.div(.class("prose")) {
                if !operation.parameters.isEmpty { parameters(operation.parameters, html) }
                if let body = operation.body() {
                    html.p(Text("提交：", en: "Body:"))
                    html.ul { fields(of: body, html) }
                }
                if operation.takesFile != nil {
                    html.p(
                        Text("提交文件本身，文件名写在 File-Name 里。", en: "Body: the file itself, its name in File-Name."))
                }
                html.p(Text("回答 \(operation.status)：", en: "Answer \(operation.status):"))
                if operation.givesFile.isEmpty {
                    html.ul { fields(of: operation.answer(), html) }
                } else {
                    html.p(Text("文件本身，可用 Range 只取一段。", en: "The file itself; Range asks for a part of it."))
                }
                html.p(.class("meta")) {
                    html.text(Text("不成时：", en: "Otherwise: "))
                    html.text(operation.failures.map { String($0.rawValue) }.sorted().joined(separator: ", "))
                }
            }
        }
    }

    private func parameters(_ parameters: [Parameter], _ html: HTML) {
        html.p(Text("参数：", en: "Parameters:"))
        html.ul {
            for parameter in parameters {
                html.li {
                    html.code(parameter.name)
                    html.text(" ")
                    html.text(parameter.label)
                    if case .choice(let names) = parameter.kind { html.code(" " + names.joined(separator: " | ")) }
                    if parameter.isRequired { html.chip(Text("必填", en: "required")) }
                }
            }
        }
    }

    /// The properties of a form, one level and the values of an entry below it.
    private func fields(of schema: Schema, _ html: HTML) {
        let parts = schema.parts
        func resolved(_ json: JSONValue) -> JSONValue {
            guard case .string(let pointer)? = json["$ref"], let name = pointer.split(separator: "/").last else {
                return json
            }
            return parts[String(name)] ?? json
        }
        func write(_ json: JSONValue, depth: Int) {
            var json = resolved(json)
            if let items = json["items"] { json = resolved(items) }
            guard case .object(let properties)? = json["properties"] else { return }
            for (name, property) in properties.sorted(by: { $0.key < $1.key }) {
                html.li {
                    html.code(name)
                    if case .string(let zh)? = property["title"], case .string(let en)? = property["x-title-en"] {
                        html.text(" ")
                        html.text(Text(zh, en: en))
                    }
                    if depth < 2, !Self.isPlain(resolved(property)) { html.ul { write(property, depth: depth + 1) } }
                }
            }
        }
        write(schema.json, depth: 0)
    }

    private static func isPlain(_ json: JSONValue) -> Bool {
        json["properties"] == nil && json["items"]?["$ref"] == nil
    }
}
