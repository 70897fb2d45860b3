import Files
import Kernel

extension CellSense {
    /// What the name of a sheet, the lines above its table and the head of a column say of the cells below.
    ///
    /// The head has the last word: 金额（元） is in yuan under 单位：万元.
    init(sheet: String, captions: [String], head: String) {
        let isInYuan = head.hasSuffix("元)") || head.hasSuffix("元）")
        let isTenThousands = Self.isUnit(in: head) || !isInYuan && captions.contains(where: Self.isUnit)
        self.init(year: Self.year(in: [sheet] + captions), isTenThousands: isTenThousands)
    }

    /// A cell as it can stand under a head on a sheet that says nothing else: a sum with its unit where the head has another,
    /// a day with its year.
    func whole(_ cell: SheetCell, of field: FieldDescription, under head: String) -> String {
        let words = cell.text
        guard let written = WrittenCell(cell), !written.isFault else { return words }
        let elsewhere = CellSense(sheet: "", captions: [], head: head)
        let read = field.read(written, self)
        switch field.kind {
        case .yuan where isTenThousands != elsewhere.isTenThousands:
            if read == .nothing || words.contains("万") || words.contains("元") { return words }
            return words + (isTenThousands ? "万元" : "元")
        case .day:
            guard let year, read != field.read(written, elsewhere) else { return words }
            let dated = "\(year)年" + words
            return field.read(WrittenCell(dated), elsewhere) == read ? dated : words
        default: return words
        }
    }

    /// Whether 万元 stands there as a unit, as in 单位：万元, and not in a sum, as in 10万元以上捐赠.
    private static func isUnit(in words: String) -> Bool {
        words.ranges(of: "万元").contains { place in
            guard let before = words[..<place.lowerBound].last(where: { !$0.isWhitespace }) else { return true }
            return !before.isNumber && !"几数余多".contains(before)
        }
    }

    /// The only year that a title names: 2026年慰问台账.
    private static func year(in captions: [String]) -> Int? {
        var years: Set<Int> = []
        for caption in captions {
            for part in caption.split(separator: "年").dropLast(caption.hasSuffix("年") ? 0 : 1) {
                let digits = String(part.suffix(4))
                if digits.utf8.count == 4, let year = Int(digits), (1950...2100).contains(year) { years.insert(year) }
            }
        }
        return years.count == 1 ? years.first : nil
    }
}
