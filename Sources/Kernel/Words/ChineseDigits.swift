/// The characters of numbers.
enum Digit {
    /// The value of an ideograph from 〇 to 九.
    static func value(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x3007, 0x96F6, 0x25CB: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// The power of ten that 十 to 亿 stand for.
    static func power(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341: 1
        case 0x767E: 2
        case 0x5343: 3
        case 0x4E07: 4
        case 0x4EBF: 8
        default: nil
        }
    }

    /// 多, 余, 几 and 来 behind a number make it a base.
    static func isMore(_ unit: UInt16) -> Bool { unit == 0x591A || unit == 0x4F59 || unit == 0x51E0 || unit == 0x6765 }

    static let percentWords = Array("百分之".utf16)
    static let hundred = unit("百")
    static let percent = unit("%")
    static let point = unit(".")
    static let comma = unit(",")
    /// 成, a tenth.
    static let tenth = unit("成")
    /// What makes 成 the beginning of a word: 成员, 成立, 成果.
    static let notTenth = Set("员立为功果本长效都分熟交年人绩就型因品套了材才形全活家群名语事文册份".utf16)

    static func isArabic(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    private static func unit(_ letter: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: letter.value) }
}

/// The sum of a number in ideographs while it is read.
struct IdeographSum {
    private var closed = 0.0
    private var section = 0.0
    private var pending: Double?
    private var run = 0
    private var isEmpty = true

    var total: Double { closed + section + (pending ?? 0) }

    /// 多 and 几 may stand behind a power of ten only: 九千多, not 九多.
    var mayBeMore: Bool { pending == nil && !isEmpty }

    mutating func add(digit: Int) {
        pending = run > 0 ? (pending ?? 0) * 10 + Double(digit) : Double(digit)
        run += 1
        isEmpty = false
    }

    /// Counts what was read before by a power of ten; false where the power cannot stand.
    mutating func add(power: Int) -> Bool {
        guard run <= 4, isEmpty || pending != nil || power >= 4 && (section > 0 || power == 8) else { return false }
        run = 0
        if power >= 4 {
            let base = section + (pending ?? 0)
            let factor = power == 4 ? 1e4 : 1e8
            closed =
                power == 8
                ? (closed + base == 0 ? 1 : closed + base) * factor : closed + (base == 0 ? 1 : base) * factor
            section = 0
        } else {
            let factor = power == 1 ? 10.0 : power == 2 ? 100 : 1000
            section += (pending.map { $0 == 0 ? 1 : $0 } ?? 1) * factor
        }
        pending = nil
        isEmpty = false
        return true
    }
}
