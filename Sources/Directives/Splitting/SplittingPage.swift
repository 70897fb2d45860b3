import Kernel
import Web

/// The points of a paper in a form, each to be ticked, put in other words, dated and given to somebody.
struct SplittingPage {
    let form: SplittingForm
    /// Offered where one is to be named.
    let organisations: [String]
    let errors: FormErrors

    var page: Page {
        Page(
            Text("分解为任务", en: "Split into tasks"), trail: [Crumb(Text("任务清单", en: "Task lists"), "/ledgers/tasks")],
            entry: "tasks",
            lead: Text("勾选要分解的要点，一点一项任务，一次全部建立。", en: "Tick the points; each becomes a task, all of them at once.")
        ) { [self] html in
            html.form(post: "/tasks/split/tasks", errors: errors) {
                html.input(.type("hidden"), .name("points"), .value(String(form.points.count)))
                html.field(
                    Field("source", Text("来源", en: "Source"), value: form.source, maxLength: 200), errors: errors)
                html.field(
                    Field(
                        "link", Text("来源链接", en: "Link to the source"), value: form.link, isRequired: false,
                        maxLength: 300), errors: errors)
                html.field(
                    Field(
                        "organisation", Text("责任单位", en: "Responsible"), .suggested(organisations),
                        value: form.organisation,
                        help: Text("没有单独填责任单位的要点都交给它；写全称或简称", en: "Of every point that names none; full or short name")),
                    errors: errors)
                html.field(
                    Field(
                        "until", Text("完成期限", en: "To be done by"), .day, value: form.until,
                        help: Text(
                            "没有单独填期限的要点都用这一天；可以等领办时再定",
                            en: "Of every point without a day; it can also be set when the task is taken up"),
                        isRequired: false), errors: errors)
                for (place, point) in form.points.enumerated() { write(point, at: place, html) }
                html.submit(
                    Text("建立任务", en: "Make the tasks"), cancel: Link(returningTo: form.link) ?? "/ledgers/tasks")
            }
        }
    }

    private func write(_ point: SplittingForm.Point, at place: Int, _ html: HTML) {
        func name(_ field: String) -> String { SplittingForm.name(of: field, at: place) }
        html.fieldset(.class("row-fields")) {
            html.legend(Text("第 \(place + 1) 点", en: "Point \(place + 1)"))
            html.field(
                Field(
                    name("pick"), Text("建立任务", en: "Make a task of it"), .tick, value: point.isPicked ? "1" : "",
                    isRequired: false), errors: errors)
            html.field(
                Field(
                    name("number"), Text("序号", en: "Number"), value: point.number,
                    help: Text("分项写 1.1、1.2", en: "Parts are 1.1, 1.2"), isRequired: false, maxLength: 20),
                errors: errors)
            html.field(
                Field(
                    name("text"), Text("任务内容", en: "What has to be done"), .paragraphs(rows: 3), value: point.text,
                    isRequired: false, maxLength: 2000), errors: errors)
            html.field(
                Field(
                    name("organisation"), Text("责任单位", en: "Responsible"), .suggested(organisations),
                    value: point.organisation, isRequired: false), errors: errors)
            html.field(
                Field(name("until"), Text("完成期限", en: "To be done by"), .day, value: point.until, isRequired: false),
                errors: errors)
        }
    }
}
