extension FieldDescription {
    /// What a cell says for this field, in whichever of the usual ways it is written.
    public func read(_ cell: WrittenCell, _ sense: CellSense = CellSense()) -> CellReading {
        let words = cell.words.trimmed
        if cell.isFault || words.hasPrefix("####") { return .refused(Self.fault) }
        if words.isEmpty || kind.meansNothing(words) { return .nothing }
        if hidesWords(words) { return .masked(words) }
        let reading = kind.read(WrittenCell(words, isNumber: cell.isNumber), sense)
        guard case .value(let value) = reading, let problem = problem(with: value) else { return reading }
        return .refused(problem)
    }

    /// Whether the words are what lists and exports show in place of a value of this field.
    private func hidesWords(_ words: String) -> Bool {
        switch dataClass {
        case .personal: words.contains("*")
        case .sealed: ["已密封", "sealed"].contains(words)
        case .open, .internal: false
        }
    }

    private static let fault = Text(
        "这一格的公式出了错，请在原表中改好，或直接填写内容", en: "The formula in this cell failed; mend it, or write the content itself")
}

extension FieldKind {
    fileprivate func meansNothing(_ words: String) -> Bool {
        if ["/", "\\", "—", "——", "-", "--", "－"].contains(words) { return true }
        switch self {
        case .line, .paragraphs, .rich, .flag, .choice, .choices: return false
        default: return ["无", "暂无", "没有", "N/A", "n/a"].contains(words)
        }
    }

    fileprivate func read(_ cell: WrittenCell, _ sense: CellSense) -> CellReading {
        let words = cell.words
        switch self {
        case .line: return .value(FieldValue(text: words.split(whereSeparator: \.isNewline).joined(separator: " ")))
        case .paragraphs:
            return .value(FieldValue(text: words.utf8.contains(0x0D) ? words.replacing("\r\n", with: "\n") : words))
        case .rich: return .value(.rich(RichText(typed: words)))
        case .number: return WrittenNumber.read(cell)
        case .yuan: return WrittenNumber.readYuan(cell, sense)
        case .day: return WrittenDay.read(words, sense)
        case .days: return WrittenDay.readRange(words, sense)
        case .flag: return Self.flag(words)
        case .choice(let choices): return choices.reading(words)
        case .choices(let choices): return choices.readingSeveral(words)
        case .organisation, .account: return .name(words)
        case .place: return .value(.place(Address(typed: words)))
        case .employer: return .value(.employer(Employer(written: words)))
        case .rows(let fields, _): return Self.rows(words, fields, sense)
        case .person, .phone, .residentID, .creditCode, .unionCode, .division: return identifier(cell)
        }
    }

    private static func flag(_ words: String) -> CellReading {
        let folded = Folding.fold(words)
        if ["是", "有", "√", "✓", "✔", "☑", "对", "真", "已", "y", "yes", "true", "t", "1"].contains(folded) {
            return .value(.flag(true))
        }
        if ["否", "无", "没有", "×", "✗", "✘", "☐", "假", "未", "n", "no", "false", "f", "0"].contains(folded) {
            return .value(.flag(false))
        }
        return .refused(Text("请填「是」或「否」", en: "Write 是 (yes) or 否 (no)"))
    }

    private func identifier(_ cell: WrittenCell) -> CellReading {
        var words = cell.words
        // A telephone number or a code that a sheet keeps as a number.
        if cell.isNumber, words.hasSuffix(".0") { words.removeLast(2) }
        if isLongNumber, cell.isNumber, words.utf8.count > 15 {
            return .refused((SpreadsheetDamage(words) ?? .roundedToZeros).explanation)
        }
        return .value(FieldValue(text: tidied(words)))
    }

    /// Of more digits than a sheet keeps in a number.
    private var isLongNumber: Bool {
        switch self {
        case .residentID, .creditCode, .unionCode: true
        default: false
        }
    }

    /// A table in a cell: a line for each row, its cells parted by `|`.
    private static func rows(_ words: String, _ fields: [FieldDescription], _ sense: CellSense) -> CellReading {
        var rows: [[String: CellReading]] = []
        for line in words.split(whereSeparator: { $0.isNewline || $0 == "；" }) {
            var row: [String: CellReading] = [:]
            let cells = line.split(omittingEmptySubsequences: false, whereSeparator: { "|｜".contains($0) })
            guard cells.count <= fields.count else { return .refused(Self.shape(of: fields)) }
            for (field, cell) in zip(fields, cells) {
                let reading = field.read(WrittenCell(String(cell)), sense)
                if case .refused(let why) = reading { return .refused(field.label + Text("：", en: ": ") + why) }
                row[field.name] = reading
            }
            rows.append(row)
        }
        return CellReading(table: rows)
    }

    private static func shape(of fields: [FieldDescription]) -> Text {
        let zh = fields.map(\.label.zh).joined(separator: "|")
        let en = fields.map(\.label.en).joined(separator: "|")
        return Text("每行写一条，各项用竖线分开：\(zh)", en: "One line for each, its parts divided by bars: \(en)")
    }
}

extension Employer {
    /// As ``init(typed:)``, and as lists show it: 海丰电子有限公司（91350100M000100Y43）.
    fileprivate init(written words: String) {
        let parts = words.split(whereSeparator: { "（()）".contains($0) })
        if parts.count == 2, let code = try? EmployerCode(String(parts[1])) {
            self.init(code: code, name: String(parts[0]).trimmed)
        } else {
            self.init(typed: words)
        }
    }
}

extension String {
    /// Without blanks of any kind, and invisible characters, at its ends.
    var trimmed: String {
        let scalars = unicodeScalars.drop(while: Typed.isInvisible)
        let end = scalars.lastIndex { !Typed.isInvisible($0) }
        return end.map { String(Substring(scalars[...$0])) } ?? ""
    }
}
