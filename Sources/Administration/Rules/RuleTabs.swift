import Kernel
import Web

/// The three faces of the rules, each a page.
enum RuleTab: CaseIterable {
    case rules, packs, calendar

    var title: Text {
        switch self {
        case .rules: Text("现行规则", en: "Rules in force")
        case .packs: Text("本地规则包", en: "Local packs")
        case .calendar: Text("日历", en: "Calendar")
        }
    }

    var link: Link {
        switch self {
        case .rules: "/rules"
        case .packs: "/rules/packs"
        case .calendar: "/rules/calendar"
        }
    }

    var crumb: Crumb { Crumb(title, link) }
}

extension HTML {
    func ruleTabs(_ current: RuleTab) {
        tabs(
            RuleTab.allCases.map { Tab($0.title, $0.link, isCurrent: $0 == current) },
            label: Text("规则", en: "Rules"))
    }

    /// A day and who acted, on one line.
    func ruleDeed(_ deed: LocalDeed?) {
        guard let deed else { return text("—") }
        time(String(deed.at.stamp.prefix(16)), .datetime(deed.at.day.description))
        text(" ")
        text(deed.name.map { Text(same: $0) } ?? ActorKind.operator.label)
    }

    /// Text of several lines, typed or pasted, beside a file that may be sent instead.
    func textOrFile(
        _ name: String, _ title: Text, value: String, help: Text, rows count: Int, accept: String, errors: FormErrors
    ) {
        let faults = errors.all.filter { $0.name == name }.map(\.why)
        let id = "field-" + name
        let described = id + "-help" + (faults.isEmpty ? "" : " \(id)-error")
        div(.class(faults.isEmpty ? "field" : "field is-wrong")) {
            label(title, .for(id))
            div(help, .class("field-help"), .id(id + "-help"))
            if !faults.isEmpty {
                div(.class("field-error"), .id(id + "-error")) { for why in faults { div(why) } }
            }
            textarea(
                .id(id), .name(name), .class("form-control code"), .rows(count), .noSpellCheck,
                .describedBy(described), .when(!faults.isEmpty, .invalid)
            ) { text("\n" + value) }
        }
        div(.class("field")) {
            label(.for("field-files")) {
                text(Text("或选一个文件", en: "Or choose a file"))
                span(Text("（选了文件，以文件为准）", en: " (a file counts instead of the text)"), .class("optional"))
            }
            input(.type("file"), .id("field-files"), .name("files"), .class("form-control"), .accept(accept))
        }
    }
}

/// What a form with ``HTML/textOrFile(_:_:value:help:rows:accept:errors:)`` sent.
struct TextSent: Sendable {
    static let limit = UploadLimit(perFile: 1 << 20, files: 1, total: 3 << 20)

    let fields: Fields
    let text: String

    /// - Throws: a refusal beside the field when the file is no text in UTF-8.
    static func read(_ name: String, _ uploads: inout Uploads) async throws -> TextSent {
        var file: [UInt8]?
        while let upload = try await uploads.next() { file = upload.bytes }
        let fields = uploads.fields
        guard let file else {
            return TextSent(fields: fields, text: (fields[name] ?? "").replacing("\r\n", with: "\n"))
        }
        guard let text = String(validating: file, as: UTF8.self) else {
            throw Refusal.invalid(
                field: name,
                why: Text(
                    "文件不是 UTF-8 文字；请用「另存为」选 UTF-8 后再上传",
                    en: "The file is no text in UTF-8; save it as UTF-8 and send it again"
                ))
        }
        return TextSent(fields: fields, text: text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n"))
    }
}
