extension ArticleReading {
    /// The words of each main point, without its mark; empty where print numbers none.
    ///
    /// A point ends where the next begins, the last with its paragraph, or with the one after a headline.
    var pointTexts: [String] {
        guard let marks = points?.marks.map(\.place), marks.count > 1 else { return [] }
        let bytes = Array(body.utf8)
        let ends = marks.dropFirst().map(\.lowerBound) + [end(ofPointAt: marks[marks.count - 1], in: bytes)]
        return zip(marks, ends).compactMap { mark, end in
            guard mark.upperBound <= end, end <= bytes.count else { return nil }
            let words = String(decoding: bytes[mark.upperBound..<end], as: UTF8.self).trimmed(of: Self.around)
            return words.isEmpty ? nil : String(words.prefix(2000))
        }
    }

    private static let around: Set<Character> = [" ", "　", "\n", "，", "、", "：", "；", ",", ":", ";", ".", "．"]
    /// A paragraph of no more bytes is a headline: some twenty-five characters.
    private static let headline = 75

    private func end(ofPointAt mark: Range<Int>, in bytes: [UInt8]) -> Int {
        let feed = UInt8(ascii: "\n")
        func end(from place: Int) -> Int { bytes[place...].firstIndex(of: feed) ?? bytes.count }
        guard mark.upperBound <= bytes.count else { return bytes.count }
        let first = end(from: mark.upperBound)
        let isHeadline = first - mark.upperBound <= Self.headline && first < bytes.count
        return isHeadline ? end(from: first + 1) : first
    }
}

extension String {
    fileprivate func trimmed(of characters: Set<Character>) -> String {
        let start = drop { characters.contains($0) }
        guard let last = start.lastIndex(where: { !characters.contains($0) }) else { return "" }
        return String(start[...last])
    }
}
