/// How a name is read from what a person typed.
enum PersonNameReading {
    /// Whether it is nothing but a few of the usual ideographs, as nearly all names are: it is read as it stands.
    static func isPlain(_ typed: String) -> Bool {
        (6...12).contains(typed.utf8.count) && typed.utf8.count.isMultiple(of: 3)
            && typed.unicodeScalars.allSatisfy { (0x4E00...0x9FA5).contains($0.value) }
    }

    static func read(_ typed: String) throws(PersonNameProblem) -> String {
        var name = String.UnicodeScalarView(typed.unicodeScalars.map(plain).filter(isKept))
        name = joined(name)
        // The mark by which a spreadsheet keeps a text.
        while name.first == "'" { name.removeFirst() }
        name = withInterpuncts(name)
        for scalar in name {
            if lost.contains(scalar) { throw .lostCharacter }
            guard isAllowed(scalar) else { throw .wrongCharacter(Character(scalar)) }
        }
        let text = String(name)
        guard name.contains(where: { isHan($0) || $0.properties.isAlphabetic }) else { throw .empty }
        guard text.count >= PersonName.lengths.lowerBound else { throw .tooShort }
        guard text.count <= PersonName.lengths.upperBound else { throw .tooLong }
        return text
    }

    /// Whether a character is an ideograph; one of private use is taken for one, and so is one that is newer than this.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || (0x20000...0x3FFFD).contains(scalar.value)
            || scalar.properties.generalCategory == .privateUse || isVariationSelector(scalar)
    }

    static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
    }

    /// The dots that keyboards and systems give for the interpunct.
    private static let dots: Set<Unicode.Scalar> = [
        "\u{B7}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{25CF}", "\u{2E31}", "\u{2E33}", "\u{30FB}",
        "\u{FF65}", "\u{387}", "\u{16EB}",
    ]

    /// What stands in the place of a character that a system could not write, or that was hidden.
    private static let lost: Set<Unicode.Scalar> = [
        "?", "*", "\u{25A1}", "\u{25A0}", "\u{25CB}", "\u{FFFD}", "\u{3013}", "\u{D7}",
    ]

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if dots.contains(scalar) { return PersonName.interpunct }
        return scalar.properties.isWhitespace ? " " : Typed.narrow(scalar)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || !Typed.isInvisible(scalar)
    }

    /// Blanks that divide words in letters become one; all others go.
    private static func joined(_ name: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var joined = String.UnicodeScalarView()
        for word in name.split(separator: " ") {
            // Behind an initial stands a full stop.
            let last = joined.last == "." ? joined.dropLast().last : joined.last
            if let last, let first = word.first, isLetter(last), isLetter(first) { joined.append(" ") }
            joined.append(contentsOf: word)
        }
        return joined
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { !isHan(scalar) && scalar.properties.isAlphabetic }

    /// Full stops behind an ideograph become interpuncts; of several one stays, and none at the ends.
    private static func withInterpuncts(_ name: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        for scalar in name {
            let isStop = (scalar == "." || scalar == "\u{3002}") && result.last.map(isHan) == true
            let next = isStop ? PersonName.interpunct : scalar
            if next == PersonName.interpunct, result.isEmpty || result.last == next { continue }
            result.append(next)
        }
        if result.last == PersonName.interpunct { result.removeLast() }
        return result
    }

    /// What joins the parts of a name in letters; the last is the Tibetan tsheg.
    private static let marks: Set<Unicode.Scalar> = [" ", ".", "-", "'", "\u{2019}", "\u{F0B}"]

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if isHan(scalar) || scalar == PersonName.interpunct || marks.contains(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark:
            return true
        default: return false
        }
    }
}
