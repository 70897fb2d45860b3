import Kernel
import Store
import Web

/// What the pages of one built ledger show: the draft, or the version in use where there is none.
struct SketchSheet: Sendable {
    let ledger: BuiltLedger
    let sketch: LedgerSketch
    /// The version in use.
    let published: LedgerSketch?
    let faults: [SketchFault]
    /// How many steps of the draft can be taken back.
    let steps: Int
    /// Rules by which a status can be due, with what they are called.
    let rules: [(id: RuleID, title: Text)]
    let errors: FormErrors
    /// What a form sent that could not be taken.
    var sent: Fields?

    static func load(
        _ id: ID<BuiltLedger>, in book: LedgerBook, for actor: Actor, _ errors: FormErrors,
        _ connection: any Connection
    ) throws -> SketchSheet {
        let ledger = try BuiltLedger.find(id, for: actor, on: connection)
        let published = try ledger.sketch(ledger.version, on: connection)
        let draft = try ledger.draft(on: connection)
        guard let sketch = draft ?? published else { throw Refusal.notFound }
        let book = try book.inForce(on: connection)
        let rules = book.terms.rules.ids.compactMap { id -> (id: RuleID, title: Text)? in
            let first = book.terms.rules.versions(of: id).first { if case .period = $0.value { true } else { false } }
            return first.map { (id, $0.title) }
        }
        return SketchSheet(
            ledger: ledger, sketch: sketch, published: published,
            faults: draft == nil ? [] : sketch.allFaults(after: published, in: ledger.ledger, book),
            steps: try ledger.draftSteps(on: connection), rules: rules, errors: errors)
    }

    var title: Text { sketch.shownTitle }

    var link: Link { "/builder/\(ledger.id)" }
    func link(to deed: String) -> Link { "/builder/\(ledger.id)/\(deed)" }
    func link(to part: String, in list: SketchList) -> Link { "/builder/\(ledger.id)/\(list.rawValue)/\(part)" }
    func link(to part: String, in list: SketchList, deed: String) -> Link {
        "/builder/\(ledger.id)/\(list.rawValue)/\(part)/\(deed)"
    }

    var trail: [Crumb] { [BuilderListPage.crumb, Crumb(title, link)] }

    /// What a form shows, so that a deed can tell whether somebody has changed it since.
    static func seen(_ form: Fields) -> Instant? {
        form.number("seen").map { Instant(microseconds: Int64($0)) }
    }

    /// What ``seen(_:)`` reads.
    func writeSeen(to html: HTML) {
        let seen = ledger.shown.map { String($0.microseconds) } ?? ""
        html.input(.type("hidden"), .name("seen"), .value(seen))
    }

    /// What the part is called that is wrong; `nil` for the whole, and for what has no name.
    func label(of fault: SketchFault) -> Text? {
        guard let list = fault.list, list != .checks else { return nil }
        let label = sketch.parts(of: list).first { $0.name == fault.part }?.label
        return label.flatMap { $0.zh.isEmpty ? nil : $0 }
    }

    /// The draft in words, with its rules by their titles.
    var words: SketchWords { SketchWords(sketch: sketch, rules: rules) }

    /// What is wrong with a part; what is only said when it is published is left to that page.
    func faults(of list: SketchList?, _ part: String) -> [Text] {
        faults.filter { $0.list == list && $0.part == part }.map(\.why)
    }
}
