/// A column of a sheet that somebody keeps, as far as it was looked at.
public struct SampledColumn: Sendable {
    let label: String
    /// What stands in its cells, without the empty ones.
    let cells: [String]
    let rows: Int

    /// - Parameter rows: how many rows were looked at.
    public init(label: String, cells: [String], of rows: Int) {
        (self.label, self.cells, self.rows) = (label, cells, rows)
    }

    /// Kinds that are believed when every cell is one, the narrowest first.
    private static let narrow: [SketchKind] = [.residentID, .creditCode, .phone, .day, .days]
    private static let mostChoices = 8

    /// What the column holds. It is a guess, shown to whoever handed the sheet in before anything is published.
    var kind: SketchKind {
        if let named { return named }
        if label.contains("姓名"), holds(.person) { return .person }
        guard !cells.isEmpty else { return promised }
        if let kind = Self.narrow.first(where: holds) { return kind }
        if isOfPeople { return .line }
        if cells.allSatisfy({ ["是", "否", "√", "×", "有", "无", "TRUE", "FALSE"].contains($0) }) { return .flag }
        if holds(.number) { return isMoney ? .yuan : .number }
        if holds(.yuan) { return .yuan }
        if isChoice { return .choice }
        return cells.contains { $0.count > 40 || $0.contains(where: \.isNewline) } ? .paragraphs : .line
    }

    /// By its head alone, where that leaves no doubt and no cell speaks against it.
    private var named: SketchKind? {
        let plain = label.split(separator: "/").last.map(String.init) ?? label
        let heads: [(SketchKind, [String])] = [
            (.person, ["姓名", "职工姓名", "联系人", "负责人"]), (.phone, ["联系电话", "手机", "手机号", "电话"]),
            (.residentID, ["身份证号", "身份证号码", "公民身份号码"]),
            (.employer, ["企业名称", "用人单位", "单位名称", "工作单位"]), (.place, ["地址", "详细地址", "住址"]),
            (.paragraphs, ["备注", "情况说明", "主要内容", "工作措施"]),
        ]
        return heads.first { kind, words in words.contains(plain) && holds(kind) }?.0
    }

    /// What its head promises where nothing stands below it yet.
    private var promised: SketchKind {
        if isOfDays { return .day }
        if ["人数", "人次", "次数", "件数", "数量"].contains(where: label.hasSuffix) { return .number }
        return ["金额", "（元）", "(元)"].contains { label.contains($0) } ? .yuan : .line
    }

    private var isOfDays: Bool { label.hasSuffix("日期") }

    /// Whether its head speaks of what belongs to a person, whatever stands in its cells: a number with a slip stays personal.
    private var isOfPeople: Bool {
        ["姓名", "身份证", "电话", "手机", "银行卡", "银行账号", "住址"].contains { label.contains($0) }
            && !["费", "（元）", "(元)", "金额", "次数", "人数", "数量"].contains(where: label.hasSuffix)
    }

    private var isMoney: Bool { ["元", "金额", "款", "费", "补助", "工资"].contains { label.contains($0) } }

    private var choices: [String] {
        var seen: Set<String> = []
        return cells.filter { seen.insert($0).inserted }
    }

    private var isChoice: Bool {
        let choices = choices
        return (2...Self.mostChoices).contains(choices.count) && cells.count >= 2 * choices.count
            && choices.allSatisfy { $0.count <= 12 && !$0.contains(where: \.isNewline) }
    }

    private func holds(_ kind: SketchKind) -> Bool {
        let field = SketchField("f", Text(label, en: ""), kind).description
        // 3月9日 is a day where the head says so; elsewhere 3.9 is a number. The year stands above the table, or is asked for.
        let sense = CellSense(year: isOfDays ? 2000 : nil)
        return cells.allSatisfy { cell in
            switch field.read(WrittenCell(cell), sense) {
            case .value, .nothing, .name, .masked, .rows: true
            case .refused: false
            }
        }
    }

    /// - Parameter time: how often its head has stood in the sheet.
    fileprivate func field(_ sketch: inout LedgerSketch, time: Int) -> SketchField {
        let called = String(label.prefix(56)) + (time == 1 ? "" : "（\(time)）")
        var field = SketchField(sketch.name(beginning: "f"), Text(called, en: ""), kind)
        if isOfPeople, [.open, .internal].contains(field.dataClass) { field.dataClass = .personal }
        if kind == .choice {
            field.choices = choices.map { FieldChoice(sketch.name(beginning: "c"), Text($0, en: "")) }
        }
        field.isRequired = rows > 0 && cells.count == rows && kind != .flag
        field.isListed = kind.mayBeListed && !isOfPeople && sketch.fields.count { $0.isListed } < 5
        return field
    }
}

extension LedgerSketch {
    /// A sketch with a field for each column of a sheet, and two statuses.
    public init(called title: String, columns: [SampledColumn]) {
        self = .beginning
        self.title = Text(title, en: "")
        mark = title.first { ("\u{4E00}"..."\u{9FFF}").contains($0) }.map(String.init) ?? ""
        var times: [String: Int] = [:]
        for column in columns.prefix(Self.mostParts) {
            times[column.label, default: 0] += 1
            fields.append(column.field(&self, time: times[column.label] ?? 1))
        }
        called = (fields.first { $0.mayCall && $0.isRequired } ?? fields.first(where: \.mayCall))?.name ?? ""
        // Lists show by what an entry is called anyway.
        for place in fields.indices where fields[place].name == called { fields[place].isListed = false }
    }

    /// The ledger that it would be, to look at.
    public var preview: AnyLedger { AnyLedger([self], as: "preview", home: nil) }
}
