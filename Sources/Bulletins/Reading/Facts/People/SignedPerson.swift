/// The author whose post and name stand under the headline of a signed text: `某市总工会主席 某 某`.
enum SignedPerson {
    /// The person that the units `range` of the sheet name.
    static func read(_ sheet: Sheet, _ range: Range<Int>) -> Person? {
        let range = Byline.inner(sheet.units, range)
        guard Byline.isSigned(sheet.units, range), let space = sheet.units[range].firstIndex(of: Glyph.space) else {
            return nil
        }
        let name = sheet.string(space..<range.upperBound).filter { !$0.isWhitespace }
        var titles: [String] = []
        var head: String?
        var start = range.lowerBound
        for part in sheet.units[range.lowerBound..<space].split(separator: Glyph.pause, maxSplits: 12) {
            start = part.startIndex
            let text = sheet.string(start..<part.endIndex)
            if ElidedPost.isOne(sheet.units, part.indices), let head {
                titles.append(ElidedPost.join(head, text))
            } else {
                titles.append(text)
                head = ElidedPost.head(of: sheet.units, part.indices).map(sheet.string)
            }
        }
        return Person(name: name, titles: titles)
    }
}
