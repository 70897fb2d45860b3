/// Whether the format of a cell shows its number as a day or a time of day.
enum NumberFormat {
    /// - Parameter id: the formats that have no code of their own are known by their number (ECMA-376, 18.8.30).
    static func showsDay(id: Int, code: String?) -> Bool {
        if let code { return showsDay(code) }
        switch id {
        case 14...22, 27...36, 45, 47, 50...58, 71...81: return true
        default: return false
        }
    }

    /// A code that has letters of a day or a time outside of what it quotes: `yyyy"年"m"月"d"日"`, not `0.00" yd"`. Time that
    /// goes beyond a day (`[h]:mm`) is a number.
    static func showsDay(_ code: String) -> Bool {
        let first = code.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        var letters = first.lowercased()[...]
        while let letter = letters.popFirst() {
            switch letter {
            case "\"": letters = letters.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": letters = letters.dropFirst()
            case "[":
                let bracket = letters.prefix { $0 != "]" }
                if !bracket.isEmpty, bracket.allSatisfy({ "hms".contains($0) }) { return false }
                letters = letters.dropFirst(bracket.count + 1)
            case "y", "m", "d", "h", "s": return true
            default: continue
            }
        }
        return false
    }
}
