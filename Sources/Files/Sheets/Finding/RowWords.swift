/// Words by which a row says that it is no entry.
enum RowWords {
    private static let totals = ["合计", "小计", "总计", "共计", "累计", "总合计", "本页小计", "本页合计", "total", "subtotal"]

    /// Whether one of the first three cells of a row says that the others add up the rows above: 合计, 小计（3人）, 越秀区小计.
    /// A row with more words than that is an entry.
    static func isTotal(_ cells: ArraySlice<SheetCell>) -> Bool {
        var seen = 0
        for cell in cells where !cell.isEmpty {
            if case .text(let text) = cell, text.utf8.count <= 60, isTotal(text) { return words(in: cells) <= 2 }
            seen += 1
            if seen == 3 { return false }
        }
        return false
    }

    private static func isTotal(_ text: String) -> Bool {
        guard endsWithTotal(text.utf8) else { return false }
        let word = String(text.lowercased().filter { !$0.isWhitespace }.prefix { !"：:（(".contains($0) })
        if totals.contains(word) { return true }
        return ["小计", "合计", "总计"].contains { word.hasSuffix($0) } && word.count <= 16
    }

    /// Whether the letters of 计 or the end of "total" are anywhere in it. Nearly all rows end here.
    private static func endsWithTotal(_ utf8: String.UTF8View) -> Bool {
        var last: UInt32 = 0
        for byte in utf8 {
            last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
            if last == 0xE8AEA1 || last | 0x20_2020 == 0x74_616C { return true }
        }
        return false
    }

    private static func words(in cells: ArraySlice<SheetCell>) -> Int {
        cells.count {
            guard case .text(let text) = $0 else { return false }
            return text.contains(where: \.isLetter) && !text.contains(where: \.isWholeNumber)
        }
    }

    private static let remarks = [
        "备注", "附注", "注", "说明", "填表说明", "填报说明", "以下空白", "以下无正文", "note", "notes", "remark",
    ]
    private static let examples: Set = ["例", "例如", "示例", "样例", "范例", "填写示例", "填报示例"]
    private static let signatures = [
        "填表", "填报", "制表", "审核", "复核", "审批", "负责人", "单位负责", "分管", "主管", "工会主席", "联系人", "经办", "统计", "报送",
        "打印", "盖章", "单位（盖章", "单位（公章", "单位盖章", "签字", "签名", "日期",
    ]

    /// Whether a row, by its first cell, shows how others are to be filled in.
    static func isExample(_ text: String) -> Bool {
        text.utf8.count <= 24 && examples.contains(text.filter { !$0.isWhitespace && !"：:（()）".contains($0) })
    }

    /// A line that stands alone and says how long the table is: 共 12 件.
    private static func isSize(_ line: String) -> Bool {
        line.hasPrefix("共") && line.count <= 12 && line.dropFirst().first?.isWholeNumber == true
    }

    /// A line that stands alone and begins a part of the table: 一、越秀区, （二）天河区.
    private static func isPart(_ line: String) -> Bool {
        let rest = line.drop { "（(第".contains($0) }
        let number = rest.prefix { "一二三四五六七八九十".contains($0) }
        return !number.isEmpty && rest.dropFirst(number.count).first.map { "、）)部".contains($0) } == true
    }

    /// A line that stands alone and speaks of the table: one that begins with 备注 or 注, or a sentence.
    static func isRemark(_ text: String) -> Bool {
        let line = text.filter { !$0.isWhitespace }
        let opening = line.drop { "（(【[※*".contains($0) }.prefix { $0.isLetter && !$0.isNumber }.lowercased()
        return remarks.contains(opening) || isFootLine(line) || isPart(line) || isSize(line) || line.count >= 20
            || (line.count >= 10 && line.contains { "。；".contains($0) })
    }

    /// 填表人：李梅, 审核人：, 填报日期：2026年3月5日.
    static func isFootLine(_ text: String) -> Bool {
        guard let colon = colon(in: text) else { return false }
        let word = text[..<colon].filter { !$0.isWhitespace }
        return word.count <= 10 && (signatures.contains { word.hasPrefix($0) } || remarks.contains(String(word)))
    }

    /// The first colon, of either width.
    private static func colon(in text: String) -> String.Index? {
        text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.unicodeScalars.firstIndex(of: "：")
    }
}
