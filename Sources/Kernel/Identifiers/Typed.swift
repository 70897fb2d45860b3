/// What people type or paste into a field for a number, made plain.
enum Typed {
    /// Full-width characters become ASCII; blanks of all kinds, invisible characters and the apostrophe by which a
    /// spreadsheet marks a text are left out; all dashes become `-`.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if plain.isEmpty, apostrophes.contains(scalar) { continue }
            plain.append(narrow(scalar))
        }
        return String(plain)
    }

    /// The ASCII form of a full-width character or a dash, any other character unchanged.
    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
        default: scalar
        }
    }

    /// Whether a character leaves nothing on paper: blanks, controls, joiners, marks of direction.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly everything that is asked about.
        if (0x21...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) { return false }
        if scalar.properties.isWhitespace { return true }
        let category = scalar.properties.generalCategory
        return category == .control || category == .format
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "`", "\u{2018}", "\u{2019}"]
}

extension String {
    /// Whether it is digits of ASCII and nothing else, and not empty.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

    /// The digits or letters at these places, counted from 0; the text must be ASCII and long enough.
    func characters(_ range: Range<Int>) -> String { String(decoding: Array(utf8)[range], as: UTF8.self) }
}
