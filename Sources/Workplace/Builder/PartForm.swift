import Kernel
import Web

/// The form of one part of a sketch; `new` stands for one that is added.
struct PartForm: Sendable {
    let list: SketchList
    let name: String

    private var isNew: Bool { name == "new" }

    /// - Throws: ``Refusal/notFound`` for a part that is not there.
    func read(_ form: Fields, into sketch: inout LedgerSketch) throws {
        switch list {
        case .fields: try keep(FieldForm.read(form, named(&sketch, "f"), &sketch), in: &sketch.fields)
        case .statuses: try keep(StatusForm.read(form, named(&sketch, "s")), in: &sketch.statuses)
        case .steps: try keep(StepForm.read(form, named(&sketch, "t")), in: &sketch.steps)
        case .checks: try keep(CheckForm.read(form, named(&sketch, "k")), in: &sketch.checks)
        case .counts: try keep(CountForm.read(form, named(&sketch, "n")), in: &sketch.counts)
        }
        if sketch.called.isEmpty { sketch.called = sketch.fields.first(where: \.mayCall)?.name ?? "" }
    }

    private func named(_ sketch: inout LedgerSketch, _ letter: String) -> String {
        isNew ? sketch.name(beginning: letter) : name
    }

    private func keep<Part: SketchPart>(_ part: Part, in parts: inout [Part]) throws {
        if let index = parts.firstIndex(where: { $0.name == part.name }) {
            parts[index] = part
        } else if isNew {
            parts.append(part)
        } else {
            throw Refusal.notFound
        }
    }

    func page(_ sheet: SketchSheet) throws -> Page {
        let part = sheet.sketch.parts(of: list).first { $0.name == name }
        guard isNew || part != nil else { throw Refusal.notFound }
        let title = part.map { $0.label.zh.isEmpty || list == .checks ? list.noun : $0.label } ?? list.adding
        return Page(title, trail: sheet.trail, entry: "builder", lead: list.help) { html in
            for why in sheet.faults(of: list, name) { html.notice(Notice(.hint, why)) }
            html.sheet {
                html.form(post: sheet.link(to: name, in: list), errors: sheet.errors) {
                    sheet.writeSeen(to: html)
                    switch list {
                    case .fields: FieldForm(sheet: sheet, field: part as? SketchField).write(to: html)
                    case .statuses: StatusForm(sheet: sheet, status: part as? SketchStatus).write(to: html)
                    case .steps: StepForm(sheet: sheet, step: part as? SketchStep).write(to: html)
                    case .checks: CheckForm(sheet: sheet, check: part as? SketchCheck).write(to: html)
                    case .counts: CountForm(sheet: sheet, count: part as? SketchCount).write(to: html)
                    }
                    html.submit(Text("存草稿", en: "Keep the draft"), cancel: sheet.link)
                }
            }
        }
    }
}
