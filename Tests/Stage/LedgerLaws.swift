public import Kernel

/// What holds for every ledger, whatever it is about. Each function gives the laws that are broken, in words.
public enum LedgerLaws {
    /// The laws that can be read off the description.
    ///
    /// - Parameters:
    ///   - rules: the packs that the installation has.
    ///   - inBothLanguages: whether English may not be missing.
    public static func broken(
        by ledger: AnyLedger, knowing rules: RuleBook, inBothLanguages: Bool = true
    ) -> [String] {
        let description = ledger.description
        return names(description) + (inBothLanguages ? labels(description) : []) + sealed(description)
            + standings(description) + statuses(description, rules)
            + stamps(description) + steps(description) + counts(description) + leaks(of: ledger)
    }

    /// The laws between the ledgers of one installation.
    public static func broken(by book: LedgerBook) -> [String] {
        let descriptions = book.ledgers.map(\.description)
        let lists = [
            ("id", descriptions.map(\.id.name)), ("mark", descriptions.map(\.mark)),
            ("indicator", descriptions.flatMap { $0.counts.map(\.indicator) }),
        ]
        return lists.flatMap { kind, names in twice(names).map { "\(kind) \($0) is used twice" } }
    }

    private static func names(_ description: LedgerDescription) -> [String] {
        let fields = description.fields + description.fields.flatMap(\.kind.rowFields)
        let named =
            fields.map(\.name) + description.statuses.map(\.name) + description.steps.map(\.name)
            + fields.flatMap { $0.kind.choices.map(\.name) }
        var broken = named.filter { !isPlainWord($0) }.map { "the name \($0) is no plain word" }
        if !isPlainWord(description.id.name) { broken.append("the id \(description.id) is no plain word") }
        if description.mark.count != 1 { broken.append("the mark is not one character") }
        for list in [description.fields.map(\.name), description.steps.map(\.name), description.statuses.map(\.name)] {
            broken += twice(list).map { "the name \($0) is used twice" }
        }
        return broken
    }

    private static func labels(_ description: LedgerDescription) -> [String] {
        let fields = description.fields + description.fields.flatMap(\.kind.rowFields)
        let labels =
            [description.title] + fields.map(\.label) + fields.compactMap(\.help)
            + fields.flatMap { $0.kind.choices.map(\.label) } + description.statuses.map(\.label)
            + description.steps.map(\.label) + description.counts.map(\.label)
        return labels.filter { !hasHan($0.zh) || $0.en.isEmpty || hasHan($0.en) }.map {
            "“\($0.zh)” / “\($0.en)” is not said in both languages"
        }
    }

    /// What is sealed shows nowhere else: not in lists, not by their order, not in figures.
    private static func sealed(_ description: LedgerDescription) -> [String] {
        let shown = Set(description.listed.map(\.name) + description.counts.flatMap(\.breakdowns))
        return description.sealed.filter { shown.contains($0.name) }.map { "\($0.name) is sealed, and is shown" }
    }

    /// Only an account can stand to an entry by a field, and a step for it needs the field.
    private static func standings(_ description: LedgerDescription) -> [String] {
        let fields = description.fields.filter { $0.standing != nil }
        let declared = Set(fields.compactMap(\.standing))
        let wanted = Set(description.steps.flatMap(\.by)).intersection([.party, .lawyer])
        return fields.filter { $0.kind != .account || ![.party, .lawyer].contains($0.standing) }.map {
            "nobody stands in \($0.name)"
        } + wanted.subtracting(declared).map { "no field says who is the \($0.rawValue)" }
    }

    /// What the engine writes is written by a step that there is, or comes of a field that there is.
    private static func stamps(_ description: LedgerDescription) -> [String] {
        description.fields.flatMap { field -> [String] in
            switch field.stamp {
            case .step(let name): description.step(name) == nil ? [field.name] : []
            case .first(let names), .minutes(let names):
                names.isEmpty || names.contains { description.step($0) == nil } ? [field.name] : []
            case .original(let name): description.field(name)?.kind == field.kind ? [] : [field.name]
            case .spans(let from, let until):
                [from, until].contains { description.step($0) == nil } ? [field.name] : []
            case .recurring(let recurrence):
                recurs(recurrence, in: description) ? [] : [field.name]
            case .entering, nil: []
            }
        }.map { "nothing writes into \($0)" }
            + description.steps.filter { $0.keepsTerm && $0.from != [$0.to] }.map {
                "\($0.name) keeps the term of another status"
            }
    }

    private static func statuses(_ description: LedgerDescription, _ rules: RuleBook) -> [String] {
        guard let first = description.statuses.first?.name else { return ["there is no status"] }
        var reached: Set = [first]
        while let next = description.steps.first(where: {
            !reached.contains($0.to) && !reached.isDisjoint(with: $0.from)
        }) {
            reached.insert(next.to)
        }
        var broken = description.statuses.filter { !reached.contains($0.name) }.map { "\($0.name) is never reached" }
        for status in description.statuses {
            let leadsOut = !description.steps(from: status.name).isEmpty
            if status.isFinal, leadsOut { broken.append("a step leads out of \(status.name), which is final") }
            if !status.isFinal, !leadsOut { broken.append("no step leads out of \(status.name)") }
            broken += term(of: status, in: description, rules) + closer(of: status, in: description, rules)
        }
        return broken
    }

    /// Each choice that may bring a term nearer is a part of the rule.
    private static func closer(
        of status: StatusDescription, in description: LedgerDescription, _ rules: RuleBook
    ) -> [String] {
        status.closer.flatMap { closer(of: status, $0, in: description, rules) }
    }

    private static func closer(
        of status: StatusDescription, _ closer: CloserTerm, in description: LedgerDescription, _ rules: RuleBook
    ) -> [String] {
        guard case .rule(let id, let name) = closer else {
            if case .day(let name) = closer, !isDay(name, in: description) {
                return ["\(status.name) is brought nearer by \(name), which is no day"]
            }
            return []
        }
        let choices = description.field(name)?.kind.choices ?? []
        let parts = Set(rules.versions(of: id).compactMap(\.part))
        return choices.isEmpty
            ? ["\(status.name) is brought nearer by \(name), which is no choice"]
            : choices.filter { !parts.contains($0.name) }.map { "no pack knows \(id) for \($0.name)" }
    }

    private static func term(
        of status: StatusDescription, in description: LedgerDescription, _ rules: RuleBook
    ) -> [String] {
        switch status.term {
        case .final, .openEnded: return []
        case .by(let name):
            return isDay(name, in: description) ? [] : ["\(status.name) is due by \(name), which is no day"]
        case .within(let id, let part, let field):
            let known = rules.versions(of: id).contains { part == nil || $0.part == part }
            let starts = field.map { isDay($0, in: description) } ?? true
            return (known ? [] : ["no pack knows the rule \(id) of \(status.name)"])
                + (starts ? [] : ["\(status.name) is counted from \(field ?? ""), which is no day"])
        }
    }

    /// It is found again by what lists keep.
    private static func recurs(_ recurrence: Recurrence, in description: LedgerDescription) -> Bool {
        let names = recurrence.like + [recurrence.on]
        return isDay(recurrence.on, in: description) && names.allSatisfy { description.field($0)?.isListed ?? false }
    }

    private static func isDay(_ field: String, in description: LedgerDescription) -> Bool {
        description.field(field).map { [.day, .days].contains($0.kind) } ?? false
    }

    private static func steps(_ description: LedgerDescription) -> [String] {
        let statuses = Set(description.statuses.map(\.name))
        let fields = Set(description.filled.map(\.name))
        return description.steps.flatMap { step in
            let unknown = step.from.union([step.to]).subtracting(statuses).map { "\(step.name) knows a status \($0)" }
            let asked = (step.asks + step.clears).filter { !fields.contains($0) }.map { "\(step.name) asks for \($0)" }
            let nobody = step.by.isEmpty ? ["nobody may take \(step.name)"] : []
            return unknown + asked + nobody + (step.from.isEmpty ? ["\(step.name) is never offered"] : [])
        }
    }

    private static func counts(_ description: LedgerDescription) -> [String] {
        description.counts.flatMap { count in
            let prefix = "\(description.id).".prefix(description.id.name.count + 1)
            let strange =
                count.indicator.hasPrefix(prefix) ? [] : ["the indicator \(count.indicator) is another ledger’s"]
            return strange
                + count.breakdowns.filter { name in
                    guard let field = description.field(name) else { return true }
                    switch field.kind {
                    case .choice, .choices, .flag: return false
                    case .line: return ![.open, .internal].contains(field.dataClass)
                    default: return true
                    }
                }.map { "\(count.indicator) is broken down by \($0)" }
        }
    }

    private static func twice(_ names: [String]) -> [String] {
        Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
    }

    /// A letter, then letters, digits and hyphens.
    private static func isPlainWord(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}

extension FieldKind {
    fileprivate var rowFields: [FieldDescription] { if case .rows(let fields, _) = self { fields } else { [] } }
}
