import Foundation

/// The sounds of Chinese names in ASCII letters, without tones; `ü` is `v`, as it is typed.
enum Pinyin {
    /// The possible readings, each a list of syllables or of words in ASCII that stood in the name.
    ///
    /// A character is read as ``PinyinReadings`` says where it knows the word, otherwise as Foundation's ICU reads it alone.
    /// There is one reading but where a character of place names has two in use; at most eight are given.
    ///
    /// Surnames and given names come again and again; those of the last thousands are remembered.
    static func readings(of name: String) -> [[String]] {
        name.utf8.count <= longestName ? names.value(of: name) { read(name) } : read(name)
    }

    private static let names = Remembered<String, [[String]]>(most: 10_000)
    /// Bytes of two characters.
    private static let longestName = 8

    private static func read(_ name: String) -> [[String]] {
        let scalars = FoldedText(name).scalars
        var readings: [[String]] = [[]]
        var index = 0
        while index < scalars.count {
            let (length, choices) = choices(scalars, at: index)
            index += length
            guard !choices.isEmpty else { continue }
            let longer = choices.flatMap { choice in readings.map { $0 + choice } }
            readings = longer.count <= 8 ? longer : readings.map { $0 + choices[0] }
        }
        return readings == [[]] ? [] : readings
    }

    /// How the next characters may be read, the usual way first, and how many they are.
    private static func choices(_ scalars: [UInt32], at index: Int) -> (length: Int, choices: [[String]]) {
        let rest = scalars[index...]
        for length in stride(from: min(PinyinReadings.longest, rest.count), to: 0, by: -1) {
            if let known = PinyinReadings.known[Grams.text(rest.prefix(length))] { return (length, known) }
        }
        let narrow = rest.prefix { FoldedText.characterClass($0) == .narrow }
        if !narrow.isEmpty { return (narrow.count, [[Grams.text(narrow)]]) }
        let syllable = syllable(of: Grams.text(rest.prefix(1)))
        return (1, syllable.isEmpty ? [] : [[syllable]])
    }

    /// Names share few characters, and ICU takes some hundred times as long as a look at what it said.
    private static let syllables = Remembered<String, String>(most: 30_000)

    /// The letters of one character; empty for punctuation and for scripts that have no reading.
    private static func syllable(of character: String) -> String {
        syllables.value(of: character) { transliterated(character) }
    }

    private static func transliterated(_ character: String) -> String {
        guard let latin = character.applyingTransform(.mandarinToLatin, reverse: false) else { return "" }
        let typed = String(latin.map { "üǖǘǚǜ".contains($0) ? "v" : $0 })
        let plain = typed.applyingTransform(.stripDiacritics, reverse: false) ?? typed
        return plain.lowercased().filter { $0.isASCII && $0.isLetter }
    }
}
