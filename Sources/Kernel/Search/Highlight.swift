/// Cuts an original text into pieces that match and pieces that do not.
enum Highlight {
    /// Characters of a snippet, and how many of them stand before the first match.
    private static let length = 80
    private static let lead = 16

    /// The whole text, its matches marked.
    static func marked(_ text: String, _ words: [[UInt32]]) -> [Fragment] {
        fragments(of: text, text.startIndex..<text.endIndex, matches: matches(in: text, words))
    }

    /// A part of the text around the first match, with an ellipsis where it was cut; blanks at its ends are left out.
    static func snippet(of text: String, _ words: [[UInt32]]) -> [Fragment] {
        let matches = matches(in: text, words)
        let first = matches.first?.lowerBound ?? text.startIndex
        let scalars = text.unicodeScalars
        let before = scalars.index(first, offsetBy: -lead, limitedBy: text.startIndex) ?? text.startIndex
        var start = characterBoundary(before, in: text)
        let after = scalars.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        var end = characterBoundary(after, in: text)
        for match in matches where match.lowerBound < end && match.upperBound > end { end = match.upperBound }
        for match in matches where match.lowerBound < start && match.upperBound > start { start = match.upperBound }
        var fragments = fragments(of: text, start..<end, matches: matches)
        if start > text.startIndex { fragments.insert(Fragment(text: "…", isMatch: false), at: 0) }
        if end < text.endIndex { fragments.append(Fragment(text: "…", isMatch: false)) }
        return fragments
    }

    /// The beginning of the character that a position falls into. Counting scalars and rounding is many times cheaper
    /// than counting characters.
    private static func characterBoundary(_ index: String.Index, in text: String) -> String.Index {
        var boundary = index
        while boundary > text.startIndex, String.Index(boundary, within: text) == nil {
            boundary = text.unicodeScalars.index(before: boundary)
        }
        return boundary
    }

    /// Where words stand in the original, in order, those that touch or overlap joined.
    private static func matches(in text: String, _ words: [[UInt32]]) -> [Range<String.Index>] {
        let folded = FoldedText(text)
        var ranges: [Range<Int>] = []
        for word in words {
            var start = 0
            while let position = folded.position(of: word, from: start) {
                ranges.append(folded.origin(of: position..<position + word.count))
                start = position + 1
            }
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var joined: [Range<Int>] = []
        for range in ranges {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        let utf8 = text.utf8
        return joined.map {
            utf8.index(utf8.startIndex, offsetBy: $0.lowerBound)..<utf8.index(utf8.startIndex, offsetBy: $0.upperBound)
        }
    }

    private static func fragments(
        of text: String, _ part: Range<String.Index>, matches: [Range<String.Index>]
    ) -> [Fragment] {
        var fragments: [Fragment] = []
        var position = part.lowerBound
        func add(_ range: Range<String.Index>, isMatch: Bool) {
            if !range.isEmpty { fragments.append(Fragment(text: String(text[range]), isMatch: isMatch)) }
        }
        for match in matches where match.lowerBound >= part.lowerBound && match.upperBound <= part.upperBound {
            add(position..<match.lowerBound, isMatch: false)
            add(match, isMatch: true)
            position = match.upperBound
        }
        add(position..<part.upperBound, isMatch: false)
        return fragments
    }
}
