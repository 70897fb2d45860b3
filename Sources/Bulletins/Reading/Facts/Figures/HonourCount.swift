/// `十大最美工匠`: an honour that counts those who hold it.
enum HonourCount {
    private static let great: Word = "大"
    private static let holders = WordList("工匠 标兵 人物 楷模 劳模 青年 先锋 职工 模范 能手 状元 女工 工人")

    static func isOne(_ prose: [UInt16], _ number: FigureNumber) -> Bool {
        guard !number.isArabic, number.value == 10, prose.has(great, at: number.end, before: prose.count) else {
            return false
        }
        var place = number.end + 1
        while place < prose.count, place - number.end < 10, Glyph.isHan(prose[place]) {
            if holders.length(in: prose, at: place, before: prose.count) > 0 { return true }
            place += 1
        }
        return false
    }
}
