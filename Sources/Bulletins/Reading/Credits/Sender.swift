/// The name of a union, of several unions joined, or of an office of theirs, as it signs an article.
enum Sender {
    private static let joint = WordList("工会联合会 工会工作委员会 工会工委 工会委员会 工会小组 工会服务站 工会驿站 职工服务中心 女职工委员会 经审会 经审办 经费审查委员会")

    static func isOne(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        if Organisations.isSender(units, range) { return true }
        return range.count <= 40 && range.allSatisfy { Glyph.isHan(units[$0]) }
            && joint.length(in: units, endingAt: range.upperBound, after: range.lowerBound + 1) > 0
    }
}
