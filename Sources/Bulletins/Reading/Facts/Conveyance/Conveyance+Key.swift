extension Conveyance {
    /// `directive` in the form under which it is found again.
    ///
    /// Folded; marks, white space and words that say nothing of which directive it is (习近平, 同志, 重要, 精神, 全面, 全体, 的) are
    /// dropped; a few names have one form (中华全国总工会 is 全总, 第十七次全国代表大会 is 十七大, 调研 and 考察 are 视察). 总书记 stays only where
    /// nothing else tells whose words they are.
    static func key(of directive: String) -> String {
        var units = Word(directive).units.filter { Glyph.isHan($0) || Glyph.isDigit($0) || Glyph.isLatin($0) }
        for (from, to) in forms { units = replaced(from, by: to, in: units) }
        units = withoutSession(units)
        let rest = replaced(head, by: nothing, in: units)
        let key = DirectiveWords.isBare(rest, rest.indices) ? units : withoutDate(rest)
        return String(units: key.isEmpty ? Word(directive).units : key)
    }

    private static let head: Word = "总书记"
    private static let nothing: Word = ""

    private static let forms: [(Word, Word)] = [
        ("中华人民共和国", ""), ("中华全国总工会", "全总"), ("全国总工会", "全总"), ("总工会", "总"), ("中国共产党", "党"), ("中国工会", "工会"),
        ("全国代表大会", "大"), ("委员会全体会议", "全会"), ("全体会议", "全会"), ("全委扩大会议", "全会"), ("全委会", "全会"),
        ("习总书记", "总书记"), ("习近平", ""), ("同志", ""), ("系列", ""), ("重要", ""), ("精神", ""), ("全面", ""), ("全体", ""),
        ("成员", ""),
        ("发表", ""), ("集体谈话", "谈话"), ("概况和", ""), ("调研", "视察"), ("考察", "视察"), ("致词", "致辞"), ("指示批示", "指示"),
        ("时的", ""), ("的", ""), ("会议上", "会议"), ("期间", ""), ("在", ""), ("时讲话", "讲话"), ("谈话时", "谈话"), ("谈话讲话", "谈话"),
        ("文件", ""), ("届委员会", "届"),
    ]

    /// `第十七次大` is 十七大, `十七大会议` too, and `党二十大` is 二十大.
    private static func withoutSession(_ units: [UInt16]) -> [UInt16] {
        var kept: [UInt16] = []
        for (place, unit) in units.enumerated() {
            let next = place + 1 < units.count ? units[place + 1] : 0
            if unit == Glyph.ordinal, ChineseNumeral.isDigit(next) { continue }
            if unit == party, ChineseNumeral.isDigit(next) { continue }
            if unit == times, next == congress, place > 0, ChineseNumeral.isDigit(units[place - 1]) { continue }
            kept.append(unit)
        }
        let end = kept.count - meeting.units.count
        if end >= 2, kept.has(meeting, at: end, before: kept.count), kept[end - 1] == congress,
            ChineseNumeral.isDigit(kept[end - 2])
        {
            kept.removeLast(meeting.units.count)
        }
        return kept
    }

    private static let party = Glyph.unit("党")
    private static let times = Glyph.unit("次")
    private static let congress = Glyph.unit("大")
    private static let meeting: Word = "会议"

    /// Without the days it begins with, if enough is left to know it by.
    private static func withoutDate(_ units: [UInt16]) -> [UInt16] {
        guard let date = DateScanner.date(in: units, at: 0, before: min(units.count, 24)), date.day != nil,
            units.count - date.end > 4
        else { return units }
        return Array(units[date.end...])
    }

    private static func replaced(_ from: Word, by to: Word, in units: [UInt16]) -> [UInt16] {
        guard units.find(from, in: units.indices) != nil else { return units }
        var result: [UInt16] = []
        var place = 0
        while place < units.count {
            if units.has(from, at: place, before: units.count) {
                result += to.units
                place += from.units.count
            } else {
                result.append(units[place])
                place += 1
            }
        }
        return result
    }
}
