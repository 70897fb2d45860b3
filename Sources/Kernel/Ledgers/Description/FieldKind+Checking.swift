extension FieldDescription {
    /// What is wrong with a value for this field, said to whoever typed it; `nil` when nothing is.
    public func problem(with value: FieldValue) -> Text? {
        if value.isEmpty {
            return isRequired ? Text("请填写「\(label.zh)」", en: "Fill in “\(label.en)”") : nil
        }
        return kind.problem(with: value)
    }
}

extension FieldKind {
    /// - Parameter value: not absent.
    func problem(with value: FieldValue) -> Text? {
        switch (self, value) {
        case (_, .sealed): nil
        case (.line(let max), .text(let text)):
            Self.tooLong(text, max) ?? Self.severalLines(text) ?? Self.unwritable(text)
        case (.paragraphs(let max), .text(let text)): Self.tooLong(text, max) ?? Self.unwritable(text)
        case (.rich(let max), .rich(let rich)): Self.tooLong(rich.words, max)
        case (.number(let range), .number(let number)): Self.outside(range, number)
        case (.yuan, .yuan(let yuan)): Self.tooMuch(yuan)
        case (.day, .day), (.days, .days), (.flag, .flag): nil
        case (.organisation, .organisation), (.account, .account): nil
        case (.choice(let choices), .choice(let name)): Self.unknown([name], of: choices)
        case (.choices(let choices), .choices(let names)): Self.unknown(names, of: choices)
        case (.place, .place(let address)):
            Self.namedProblem(address.line, empty: Text("请写地址", en: "Write the address"))
        case (.employer, .employer(let employer)):
            Self.namedProblem(employer.name, empty: Text("请写单位名称", en: "Write the name of the employer"))
        case (.rows(let fields, let max), .rows(let rows)): Self.problem(in: rows, fields, max)
        case (.person, .text(let text)), (.phone, .text(let text)), (.residentID, .text(let text)),
            (.creditCode, .text(let text)), (.unionCode, .text(let text)), (.division, .text(let text)):
            identifierProblem(text)
        default: Text("这里填的不是这一栏要的内容", en: "This is not what the field takes")
        }
    }

    private static func tooLong(_ text: String, _ max: Int) -> Text? {
        guard text.isLonger(than: max) else { return nil }
        let count = text.count
        return Text("现有 \(count) 字，最多 \(max) 字，请删减", en: "\(count) characters, at most \(max): shorten it")
    }

    /// What stands beside a code.
    private static func namedProblem(_ words: String, empty: Text) -> Text? {
        words.isEmpty ? empty : tooLong(words, 200) ?? severalLines(words) ?? unwritable(words)
    }

    private static func severalLines(_ text: String) -> Text? {
        let ends = text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
            default: false
            }
        }
        return ends ? Text("只能写一行", en: "One line only") : nil
    }

    /// Neither engine keeps U+0000, and nobody sees the other control characters.
    private static func unwritable(_ text: String) -> Text? {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...: true
            default: false
            }
        }
        return isPlain ? nil : Text("含有看不见的控制字符，请重新输入", en: "It holds invisible control characters; type it again")
    }

    /// So that sums over any number of entries stay exact.
    private static func tooMuch(_ yuan: Yuan) -> Text? {
        abs(yuan.fen) <= 100_000_000_000_000 ? nil : Text("最多 1 万亿元", en: "At most 10¹² yuan")
    }

    private static func outside(_ range: ClosedRange<Int>, _ number: Int) -> Text? {
        guard !range.contains(number) else { return nil }
        return Text(
            "应在 \(range.lowerBound.grouped) 到 \(range.upperBound.grouped) 之间",
            en: "Must lie between \(range.lowerBound.grouped) and \(range.upperBound.grouped)")
    }

    private static func unknown(_ names: [String], of choices: [FieldChoice]) -> Text? {
        names.allSatisfy { name in choices.contains { $0.name == name } }
            ? nil : Text("请从列出的选项中选择", en: "Choose one of those listed")
    }

    private static func problem(in rows: [[String: FieldValue]], _ fields: [FieldDescription], _ max: Int) -> Text? {
        if rows.count > max {
            return Text("最多 \(max) 行", en: "At most \(max) rows")
        }
        for (index, row) in rows.enumerated() {
            for field in fields {
                guard let why = field.problem(with: row[field.name] ?? .absent) else { continue }
                let place = Text("第 \(index + 1) 行「\(field.label.zh)」：", en: "Row \(index + 1), \(field.label.en): ")
                return place + why
            }
        }
        return nil
    }
}
