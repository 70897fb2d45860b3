import Foundation

/// What each character of the basic plane becomes when folded: compatibility forms (full and half width, circled,
/// radicals) → plain, traditional → simplified, capital → small, marks dropped.
///
/// Built on first use from ``SimplifiedForms`` and Foundation's tables.
struct FoldingTable: Sendable {
    /// The folded character; ``dropped`` or ``several`` where there is not exactly one.
    private(set) var single: [UInt16]
    /// Characters that fold to more than one.
    private(set) var expansions: [UInt16: [UInt32]] = [:]
    /// The class of each folded character of the basic plane.
    let classes: [CharacterClass]

    static let dropped: UInt16 = 0
    static let several: UInt16 = 0xFFFF
    static let shared = FoldingTable()

    private init() {
        single = (0...0xFFFF).map { UInt16($0) }
        classes = (0...0xFFFF as ClosedRange<UInt32>).map { Unicode.Scalar($0).map(CharacterClass.init) ?? .separator }
        for (code, scalar) in zip(Self.ideographs, Self.simplified()) { keep([scalar], for: UInt16(code)) }
        for range in Self.compatibility { foldCompatibility(range) }
        for code in 0...0xFFFF where single[code] == UInt16(code) {
            if let scalar = Unicode.Scalar(UInt32(code)) { single[code] = Self.cleaned(scalar) }
        }
    }

    /// The unified ideographs of the basic plane.
    private static let ideographs = 0x3400..<0xA000
    /// Where compatibility forms, capitals and marks are found; ideographs, Hangul and private use have none.
    private static let compatibility = [0x41..<0x5B, 0x80..<0x3400, 0xA000..<0xAC00, 0xF900..<0xFFFE]

    /// The simplified form of each ideograph; some of them lie beyond the basic plane. Where two are each other's form
    /// (苎 and 苧), both become the lower one.
    private static func simplified() -> [UInt32] {
        var forms = ideographs.map(UInt32.init)
        var scalars = SimplifiedForms.pairs.unicodeScalars.makeIterator()
        while let traditional = scalars.next(), let simplified = scalars.next() {
            forms[Int(traditional.value) - ideographs.lowerBound] = simplified.value
        }
        return zip(ideographs, forms).map { code, form in
            guard ideographs.contains(Int(form)) else { return form }
            let again = forms[Int(form) - ideographs.lowerBound]
            return again == UInt32(code) ? min(again, form) : again
        }
    }

    private mutating func foldCompatibility(_ range: Range<Int>) {
        var joined = String.UnicodeScalarView()
        let scalars = range.compactMap { Unicode.Scalar(UInt32($0)) }
        for scalar in scalars {
            joined.append(scalar)
            joined.append("\n")
        }
        let plain = String(joined).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        let parts = plain.split(separator: "\n", omittingEmptySubsequences: false)
        guard parts.count == scalars.count + 1 else { return }
        for (scalar, part) in zip(scalars, parts) { set(scalar, to: part) }
    }

    /// Keeps the folded form of one character, without marks, each part simplified.
    private mutating func set(_ scalar: Unicode.Scalar, to parts: Substring.UnicodeScalarView) {
        let kept = parts.flatMap { part -> [UInt32] in
            guard part.value <= 0xFFFF else { return [part.value] }
            let cleaned = Self.cleaned(part)
            guard Self.ideographs.contains(Int(cleaned)) else {
                return cleaned == Self.dropped ? [] : [UInt32(cleaned)]
            }
            return expansions[cleaned] ?? [UInt32(single[Int(cleaned)])]
        }
        keep(kept, for: UInt16(scalar.value))
    }

    private mutating func keep(_ folded: [UInt32], for code: UInt16) {
        if folded.count == 1, folded[0] <= 0xFFFF {
            single[Int(code)] = UInt16(folded[0])
        } else {
            single[Int(code)] = folded.isEmpty ? Self.dropped : Self.several
            expansions[code] = folded.isEmpty ? nil : folded
        }
    }

    /// A character of the basic plane without its form: space for anything blank, nothing for marks, format and
    /// private-use characters.
    private static func cleaned(_ scalar: Unicode.Scalar) -> UInt16 {
        CharacterClass.isDropped(scalar) ? dropped : CharacterClass.isBlank(scalar) ? 0x20 : UInt16(scalar.value)
    }
}

extension FoldingTable {
    /// FNV-1a over the whole table: two servers, or one before and after an update, fold alike when it is equal.
    var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ number: UInt64) { hash = (hash ^ number) &* 0x100_0000_01B3 }
        for code in 0...0xFFFF { add(UInt64(single[code]) << 2 | UInt64(classes[code].rawValue)) }
        for (code, parts) in expansions.sorted(by: { $0.key < $1.key }) {
            add(UInt64(code))
            for part in parts { add(UInt64(part)) }
        }
        return hash
    }
}
