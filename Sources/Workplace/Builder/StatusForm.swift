import Kernel
import Web

/// One status of a sketch, and until when an entry may stay there, as a form.
struct StatusForm {
    let sheet: SketchSheet
    let status: SketchStatus?

    private enum Kind: String {
        case openEnded, within, by, final
    }

    static func read(_ form: Fields, _ name: String) throws -> SketchStatus {
        let label = form.words("label")
        guard !label.zh.isEmpty else {
            throw Refusal.invalid(field: "label", why: Text("请填写状态名称", en: "Name the status"))
        }
        return SketchStatus(name, label, try term(form))
    }

    private static func term(_ form: Fields) throws -> Term {
        switch form.choice("term", of: Kind.self) ?? .openEnded {
        case .openEnded: return .openEnded
        case .final: return .final
        case .by:
            return .by(field: try form.required("day", Text("请选择时限在哪一栏", en: "Choose the field with the day")))
        case .within:
            guard let rule = RuleID(form.text("rule")) else {
                throw Refusal.invalid(field: "rule", why: Text("请选择一条规则", en: "Choose a rule"))
            }
            return .within(rule)
        }
    }

    func write(to html: HTML) {
        html.labelFields(
            status?.label ?? Text("", en: ""), Text("状态名称", en: "Name of the status"),
            Text("如：待走访", en: "such as: to be visited"),
            sheet)
        html.field(
            Field(
                "term", Text("时限", en: "Term"),
                .choice([
                    Field.Option(Kind.openEnded.rawValue, Text("不限时", en: "None")),
                    Field.Option(
                        Kind.within.rawValue, Text("按规则库里的一条规则", en: "By a rule"),
                        help: Text("工作日、节假日和依据都由规则给出", en: "It gives working days, holidays and its source")),
                    Field.Option(Kind.by.rawValue, Text("以登记的某个日期为限", en: "By a day that stands in the entry")),
                    Field.Option(
                        Kind.final.rawValue, Text("这就是办结", en: "This is the end"),
                        help: Text("到这里不再有步骤", en: "No step leads out of it")),
                ]), value: sheet.shown("term", kind.rawValue)), errors: sheet.errors)
        let none = Field.Option("", Text("（不用）", en: "(none)"))
        html.field(
            Field(
                "rule", Text("哪条规则", en: "Which rule"),
                .choice(
                    [none] + sheet.rules.map { Field.Option($0.id.description, Text(same: "\($0.id) ") + $0.title) }),
                value: sheet.shown("rule", status?.term.rule?.description ?? ""), isRequired: false),
            errors: sheet.errors)
        html.field(
            Field(
                "day", Text("哪个日期", en: "Which day"),
                .choice(
                    [none]
                        + sheet.sketch.fields.filter { [.day, .days].contains($0.kind) }.map {
                            Field.Option($0.name, $0.label)
                        }),
                value: sheet.shown("day", day), isRequired: false), errors: sheet.errors)
    }

    private var kind: Kind {
        switch status?.term ?? .openEnded {
        case .openEnded: .openEnded
        case .final: .final
        case .by: .by
        case .within: .within
        }
    }

    private var day: String { if case .by(let field)? = status?.term { field } else { "" } }
}
