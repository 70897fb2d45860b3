/// Keys under which the name of an organisation is found by what a person types.
enum NameIndex {
    /// The full pinyin and the initials of a name, each reading once: `阳江市总工会` → `yangjiangshizonggonghui`,
    /// `yjszgh`. What is typed finds a name when a key begins with it, so `yjs` and `yangjiang` both do.
    ///
    /// A word in letters counts as one syllable, and digits stand in both keys whole. A name without any sound has no
    /// keys.
    static func pinyinKeys(of name: String) -> [String] {
        var keys: [String] = []
        for reading in Pinyin.readings(of: name) {
            for key in [reading.joined(), initials(reading)] where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// What was typed, in the form of the keys: folded, without blanks, marks and apostrophes; `nil` when it holds
    /// anything but letters and digits besides, because then it is no pinyin.
    static func typedKey(_ text: String) -> String? {
        let scalars = FoldedText(text).scalars.filter { !separators.contains($0) }
        guard !scalars.isEmpty, scalars.allSatisfy({ FoldedText.characterClass($0) == .narrow }) else { return nil }
        return Grams.text(scalars[...])
    }

    private static let separators: Set<UInt32> = [0x20, 0x27, 0x2D, 0x2019]

    private static func initials(_ reading: [String]) -> String {
        reading.map { $0.contains(where: \.isNumber) ? $0 : String($0.prefix(1)) }.joined()
    }
}
