import Foundation

/// Numbers and money as sheets hold them.
enum WrittenNumber {
    private static let units = ["人次", "人", "名", "个", "件", "家", "次", "户", "元", "天", "岁", "场", "%"]

    static func read(_ cell: WrittenCell) -> CellReading {
        let plain = bare(cell.words)
        if let number = Int(plain) { return .value(.number(number)) }
        // A sheet writes whole numbers as 3.0 or 1.2E3.
        if let number = Double(plain), number.rounded() == number, abs(number) < 1e15 {
            return .value(.number(Int(number)))
        }
        if let words = ChineseNumber(plain), words.length == plain.utf16.count, !words.isApproximate, !words.isPercent,
            let number = Int(exactly: words.value)
        {
            return .value(.number(number))
        }
        return .refused(Text("请填整数，如 120", en: "Write a whole number, such as 120"))
    }

    static func readYuan(_ cell: WrittenCell, _ sense: CellSense) -> CellReading {
        let words = cell.words
        let isMarked = words.contains { "万萬元圆圓".contains($0) }
        let typed = sense.isTenThousands && !isMarked ? words + "万" : words
        if let yuan = Yuan(typed) { return .value(.yuan(yuan)) }
        // 1234.5600000000001 is how a sheet keeps 1234.56.
        if cell.isNumber, let number = Double(words), abs(number) < 1e12 {
            let fen = number * (sense.isTenThousands ? 1_000_000 : 100)
            if abs(fen - fen.rounded()) < 1e-4 { return .value(.yuan(Yuan(fen: Int(fen.rounded())))) }
        }
        return .refused(
            Text("请填金额，如 1200.50 或 3.5万，最多两位小数", en: "Write a sum, such as 1200.50, with two decimals at most"))
    }

    /// Narrow, without grouping and the unit behind it.
    private static func bare(_ words: String) -> String {
        let plain = Typed.plain(words).filter { !",，".contains($0) }
        let unit = units.first { plain.hasSuffix($0) && plain.count > $0.count }
        return unit.map { String(plain.dropLast($0.count)) } ?? plain
    }
}
