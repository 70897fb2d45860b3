/// How a telephone number is read from what a person typed.
struct PhoneReading {
    /// Digits and hyphens of the number without country and extension.
    private var main: String
    private var inside: String?
    /// Whether a country code stood before it, so that the area may have lost its 0.
    private var isInternational = false

    /// Whether it is the eleven digits of a mobile number and nothing else, as nearly all are.
    static func isPlain(_ typed: String) -> Bool {
        typed.utf8.count == 11 && typed.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && typed.utf8.starts(with: [0x31]) && typed.utf8.dropFirst().first.map { $0 >= 0x33 } == true
    }

    init(_ typed: String) throws(PhoneProblem) {
        let plain = Typed.plain(typed).lowercased()
        guard !plain.isEmpty else { throw .empty }
        if SpreadsheetDamage(plain) == .scientific { throw .ruined }
        if plain.contains(where: Self.separators.contains) { throw .several }
        (main, inside) = try Self.cut(plain)
        main.removeAll { "().".contains($0) }
        try dropCountry()
        while main.hasPrefix("-") { main.removeFirst() }
        for character in main + (inside ?? "") where character != "-" && !String(character).isDigits {
            throw .wrongCharacter(character)
        }
        if main.utf8.count(where: { $0 != UInt8(ascii: "-") }) > 18 { throw .several }
    }

    func phone() throws(PhoneProblem) -> Phone {
        let digits = main.filter { $0 != "-" }
        if let mobile = Self.mobile(digits) {
            guard inside == nil else { throw .extensionOfMobile }
            return Phone(.mobile, checked: mobile)
        }
        if digits.hasPrefix("0") { return try landline(main) }
        if isInternational { return try landline("0" + main) }
        if inside == nil, (5...6).contains(digits.utf8.count), digits.hasPrefix("1") || digits.hasPrefix("9") {
            return Phone(.hotline, checked: digits)
        }
        if (7...8).contains(digits.utf8.count) { throw .areaMissing }
        if digits.utf8.count == 11 { throw .noSuchMobile }
        throw .wrongLength(digits.utf8.count)
    }

    private static let separators: Set<Character> = ["/", "\\", "、", ",", ";", "|", "或"]
    private static let marks = ["转分机", "分机", "转", "extension", "ext.", "ext", "x", "#"]

    /// The number and its extension, which stands behind a mark.
    private static func cut(_ plain: String) throws(PhoneProblem) -> (String, String?) {
        for mark in marks {
            let parts = plain.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let inside = parts[1].filter { !"-:.".contains($0) }
            guard (1...6).contains(inside.utf8.count) else { throw .wrongExtension }
            return (String(parts[0]), inside)
        }
        return (plain, nil)
    }

    private mutating func dropCountry() throws(PhoneProblem) {
        for prefix in ["+86", "0086"] where main.hasPrefix(prefix) {
            main.removeFirst(prefix.count)
            isInternational = true
            return
        }
        guard !main.hasPrefix("+"), !main.hasPrefix("00") else { throw .foreign }
        let digits = main.filter { $0 != "-" }
        if digits.hasPrefix("86"), Self.mobile(String(digits.dropFirst(2))) != nil {
            main = String(digits.dropFirst(2))
        }
    }

    /// Eleven digits that begin with 13 to 19; a 0 before them, as it was dialled once, falls away.
    private static func mobile(_ digits: String) -> String? {
        let number = digits.hasPrefix("01") && digits.utf8.count == 12 ? String(digits.dropFirst()) : digits
        guard number.utf8.count == 11, number.isDigits, number.hasPrefix("1"),
            "3456789".contains(number.characters(1..<2))
        else { return nil }
        return number
    }

    /// - Parameter text: begins with the 0 of the area.
    private func landline(_ text: String) throws(PhoneProblem) -> Phone {
        var groups = text.split(separator: "-").map(String.init)
        var inside = inside
        // A group behind a number that is complete is the extension.
        if inside == nil, groups.count > 2, let last = groups.last, last.utf8.count <= 6,
            Self.isComplete(groups.dropLast().joined())
        {
            inside = last
            groups.removeLast()
        }
        let digits = groups.joined()
        guard Self.isComplete(digits) else { throw .wrongLandline }
        let area = Self.areaLength(digits)
        let number =
            [digits.characters(0..<area), digits.characters(area..<digits.utf8.count)] + [inside].compactMap(\.self)
        return Phone(.landline, checked: number.joined(separator: "-"))
    }

    /// 010 and 02x are areas of three digits, all others have four.
    private static func areaLength(_ digits: String) -> Int {
        digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
    }

    private static func isComplete(_ digits: String) -> Bool {
        let area = areaLength(digits)
        return (area + 7...area + 8).contains(digits.utf8.count) && digits.characters(area..<area + 1) != "0"
    }
}
