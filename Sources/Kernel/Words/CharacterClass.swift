/// How search sees a character after folding.
enum CharacterClass: UInt8, Sendable {
    /// Ends a run: space, punctuation, symbols.
    case separator
    /// A small ASCII letter or digit.
    case narrow
    /// Any other letter or number, above all ideographs.
    case wide

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: self = .narrow
        case 0..<0x80: self = .separator
        case 0x4E00...0x9FFF: self = .wide
        default: self = Self.isWord(scalar.properties.generalCategory) ? .wide : .separator
        }
    }

    private static func isWord(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .spacingMark:
            true
        default: false
        }
    }

    /// Marks on letters, variation selectors, joiners and private use: folding leaves them out. Private-use characters
    /// begin the index's own tokens (``ScopeToken``), so no text may carry them into it.
    static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x4E00...0x9FFF: return false
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .privateUse: return true
            default: return false
            }
        }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value == 0x7F
            || scalar.value > 0x7F && (scalar.properties.isWhitespace || scalar.properties.generalCategory == .control)
    }
}
