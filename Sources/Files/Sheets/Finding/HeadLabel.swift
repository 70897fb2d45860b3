/// What tells the words of a head from other cells.
enum HeadLabel {
    private static let longest = 80

    /// A label as it is shown: without line breaks, the spaces between ideographs (姓　名), the asterisk of what is
    /// required, and a colon at the end.
    static func cleaned(_ text: String) -> String {
        var label = ""
        for character in text where !character.isNewline {
            if character.isWhitespace, label.last.map(isWide) ?? true { continue }
            if character.isASCII == false, isWide(character), label.last?.isWhitespace == true { label.removeLast() }
            label.append(character)
        }
        while let last = label.last, last.isWhitespace || "*＊：:".contains(last) { label.removeLast() }
        return String(label.drop { $0.isWhitespace || "*＊".contains($0) })
    }

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    }

    /// Whether a cell may be part of a head: words, short, not the filling of a form (填报单位：…) and not a date or a number,
    /// unless that is a year or a month.
    static func isLikely(_ cell: SheetCell) -> Bool {
        let label = cleaned(cell.text)
        if isPeriod(label) { return true }
        guard case .text = cell else { return false }
        guard (1...longest).contains(label.count), label.contains(where: \.isLetter) || label == "#" else {
            return false
        }
        return !isCaption(label) && !isValue(label)
    }

    /// `填报单位：越秀区总工会`, `单位：元`: words, a colon, and more words.
    static func isCaption(_ label: String) -> Bool {
        guard let colon = label.firstIndex(where: { "：:".contains($0) }) else { return false }
        return label[..<colon].count <= 12 && !label[..<colon].contains { "（(".contains($0) }
    }

    /// 2026, 2026年, 3月, 2026年3月, 一季度: columns of a statistical form.
    private static func isPeriod(_ label: String) -> Bool {
        if label.utf8.count == 4, let year = Int(label) { return (1949...2100).contains(year) }
        guard label.count <= 9, label.contains(where: { "年月季".contains($0) }) else { return false }
        return label.allSatisfy { $0.isNumber || "年月季度上下半第一二三四".contains($0) }
    }

    /// Numbers, dates, telephone and identity numbers, of which no letters are left but those of dates and money.
    private static func isValue(_ label: String) -> Bool {
        guard label.contains(where: \.isNumber) else { return false }
        return !label.contains { $0.isLetter && !"年月日号时分元万亿人xXEe〇零一二三四五六七八九十".contains($0) }
    }
}
