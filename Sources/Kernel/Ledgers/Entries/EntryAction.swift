/// What the journal says of an entry.
public enum EntryAction {
    static let opened = Action("entry.opened", Text("登记", en: "entered"))
    static let changed = Action("entry.changed", Text("修改", en: "changed"))
    static let assigned = Action("entry.assigned", Text("交办", en: "assigned"))
    static let noted = Action("entry.noted", Text("加注", en: "noted"))
    static let written = Action("entry.written", Text("往来", en: "wrote across the counter"))
    static let linked = Action("entry.linked", Text("关联", en: "linked"))
    static let joined = Action("entry.joined", Text("并入另一件", en: "took in another"))
    static let separated = Action("entry.separated", Text("恢复单独办理", en: "stands by itself again"))
    static let parted = Action("entry.parted", Text("并入的一件分出", en: "let go of another"))
    static let split = Action("entry.split", Text("拆出一件", en: "was split"))
    static let extended = Action("entry.extended", Text("延长期限", en: "extended the term"))
    static let paused = Action("entry.paused", Text("中止计时", en: "paused the term"))
    static let resumed = Action("entry.resumed", Text("恢复计时", en: "resumed the term"))
    static let pressed = Action("entry.pressed", Text("催办", en: "pressed"))
    static let sealOpened = Action("entry.seal-opened", Text("开启密封栏", en: "opened a sealed field"))
    static let overdue = Action("entry.overdue", Text("逾期", en: "became overdue"))
    static let erased = Action("entry.erased", Text("保存期满销毁", en: "erased at the end of its term"))
    static let recounted = Action("tally.recounted", Text("重新统计", en: "counted anew"))

    static let imported = Action("entry.imported", Text("导入", en: "imported"))
    static let importUndone = Action("entry.import-undone", Text("撤销导入", en: "undid an import"))

    /// Those that are about many entries at once, each a member of the line (``JournalBatch``).
    static let ofMany: Set<String> = [imported.name, importUndone.name, BuiltLedger.movedOn.name]

    public static let all = [
        EntryExport.exported,
        imported, importUndone, opened, changed, assigned, noted, written, linked, joined, separated, parted, split,
        extended, paused, resumed, pressed,
        sealOpened, overdue, erased, recounted, ClosePeriod.action, ReopenPeriod.action,
        recountedTerm, BuiltLedger.movedOn,
    ]

    static func step(_ name: String, of ledger: AnyLedger) -> String { "\(ledger.id.name).\(name)" }

    /// Those of an earlier version of the ledger as well.
    public static func steps(of ledger: AnyLedger) -> [Action] {
        let former = ledger.description.formerSteps.sorted { $0.key < $1.key }
        return ledger.description.steps.map { Action(step($0.name, of: ledger), $0.label) }
            + former.map { Action(step($0.key, of: ledger), $0.value) }
    }
    static func taken(_ paper: AnyPaper, of ledger: AnyLedger) -> Action {
        Action(
            "\(ledger.id.name).paper-\(paper.name)",
            Text("取走文书「\(paper.title.zh)」", en: "took away “\(paper.title.en)”"))
    }

    static func papers(of ledger: AnyLedger) -> [Action] { ledger.papers.map { taken($0, of: ledger) } }
}
