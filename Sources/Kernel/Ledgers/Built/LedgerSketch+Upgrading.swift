/// What becomes of what stands in entries when a ledger gets a new version. Names never change meaning, so what keeps its name
/// keeps its content; only another kind, or a choice that is gone, needs a word.
extension LedgerSketch {
    /// Today's body of one of the version before.
    func upgraded(_ body: [String: JSONValue], from earlier: LedgerSketch) -> [String: JSONValue] {
        var body = body
        for field in fields {
            guard let before = earlier.field(field.name), before.dataClass != .sealed, let json = body[field.name]
            else {
                continue
            }
            guard before.kind != field.kind || before.choices.map(\.name) != field.choices.map(\.name) else { continue }
            let value = EntryJSON.value(of: before.description.kind, json).flatMap {
                converted($0, from: before, to: field)
            }
            body[field.name] = value.map(EntryJSON.json)
        }
        return body
    }

    /// - Returns: `nil` for what the new kind cannot hold; it stays in the journal.
    private func converted(_ value: FieldValue, from before: SketchField, to field: SketchField) -> FieldValue? {
        switch (value, field.kind) {
        case (.choice(let name), .choice): present(name, of: field).map { .choice($0) }
        case (.choice(let name), .choices): present(name, of: field).map { .choices([$0]) }
        case (.choices(let names), .choices): several(names.compactMap { present($0, of: field) })
        case (.choices(let names), .choice): names.lazy.compactMap { present($0, of: field) }.first.map { .choice($0) }
        case (.text(let text), .choice): field.choices.first { $0.label.zh == text }.map { .choice($0.name) }
        case (.number(let number), .yuan): abs(number) <= 1_000_000_000_000 ? .yuan(Yuan(fen: number * 100)) : nil
        case (.yuan(let yuan), .number): .number(yuan.fen / 100)
        case (.day(let day), .days): .days(day...day)
        case (.days(let days), .day): .day(days.lowerBound)
        case (_, .line), (_, .paragraphs): words(of: value, in: before).map { FieldValue(text: $0) }
        case (.text, .person), (.text, .phone), (.text, .residentID), (.text, .creditCode), (.text, .unionCode),
            (.text, .division):
            value
        default: before.kind == field.kind ? value : nil
        }
    }

    private func several(_ names: [String]) -> FieldValue? {
        var seen: Set<String> = []
        let once = names.filter { seen.insert($0).inserted }
        return once.isEmpty ? nil : .choices(once)
    }

    private func present(_ choice: String, of field: SketchField) -> String? {
        if field.choices.contains(where: { $0.name == choice }) { return choice }
        let other = replacing["\(field.name)=\(choice)"]
        return field.choices.first { $0.name == other }?.name
    }

    private func words(of value: FieldValue, in field: SketchField) -> String? {
        func label(_ name: String) -> String { field.choices.first { $0.name == name }?.label.zh ?? name }
        return switch value {
        case .text(let text): text
        case .rich(let rich): rich.words
        case .number(let number): String(number)
        case .yuan(let yuan): yuan.description
        case .day(let day): day.description
        case .days(let days): "\(days.lowerBound)至\(days.upperBound)"
        case .flag(let flag): flag ? "是" : "否"
        case .choice(let name): label(name)
        case .choices(let names): names.map(label).joined(separator: "、")
        case .place(let address): address.line
        case .employer(let employer): employer.name
        case .absent, .organisation, .account, .rows, .sealed: nil
        }
    }
}

extension LedgerSketch {
    /// Statuses of the version before that are gone; entries that stand there must go somewhere.
    public func missingStatuses(of earlier: LedgerSketch) -> [SketchStatus] {
        earlier.statuses.filter { status($0.name) == nil }
    }

    /// What a version cannot change about the one before.
    func faults(after earlier: LedgerSketch) -> [SketchFault] {
        let sealed = fields.filter { field in
            guard let before = earlier.field(field.name) else { return false }
            return (before.dataClass == .sealed) != (field.dataClass == .sealed)
                || before.dataClass == .sealed && before.kind != field.kind
        }
        let nowhere = missingStatuses(of: earlier).filter { replacing[$0.name].flatMap(status) == nil }
        return sealed.map {
            SketchFault(
                .fields, $0.name,
                Text("已发布的栏目不能改为密封，也不能取消密封；请另加一栏", en: "A published field is not sealed or unsealed; add another"))
        }
            + nowhere.map {
                SketchFault(
                    nil, "replacing." + $0.name,
                    Text(
                        "「\($0.label.zh)」已删去：请选择其中的事项改到哪个状态", en: "“\($0.label[.en])” is gone: say where its entries go"
                    ))
            }
    }
}
