/// Finds words in the original text of an article.
enum PrintedWords {
    /// The first place of `words` within `places` of `content` that none of `taken` overlaps; `nil` when they stand nowhere
    /// else. Linear in the length of the places.
    static func place(
        of words: String, in content: String, within places: [Range<Int>], besides taken: [Range<Int>]
    ) -> Range<Int>? {
        let wanted = Array(words.utf8)
        guard !wanted.isEmpty else { return nil }
        return Array(content.utf8).withUnsafeBufferPointer { bytes in
            for place in places.map({ $0.clamped(to: 0..<bytes.count) }) where place.count >= wanted.count {
                for start in place.lowerBound...place.upperBound - wanted.count
                where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
                    let found = start..<start + wanted.count
                    if !taken.contains(where: { $0.overlaps(found) }) { return found }
                }
            }
            return nil
        }
    }
}
