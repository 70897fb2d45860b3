/// What a pack may not do before a parser sees it: name nodes to repeat them, which can multiply without end, or nest so
/// deep that the stack of a small thread is gone.
enum YAMLBounds {
    private static let deepest = 12
    private static let widestIndent = 60

    /// - Returns: the number of the first line that does; `nil` when none does.
    static func faultyLine(in yaml: String) -> Int? {
        var depth = 0
        for (index, line) in yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if !isModest(line.utf8, depth: &depth) { return index + 1 }
        }
        return nil
    }

    private static func isModest(_ line: Substring.UTF8View, depth: inout Int) -> Bool {
        var before = UInt8(ascii: " ")
        var quote: UInt8?
        var dashes = 0
        if line.prefix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }).count > widestIndent {
            return false
        }
        for byte in line {
            defer { before = byte }
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            guard " [{,:-?".utf8.contains(before) else { continue }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "#") where before == UInt8(ascii: " "): return true
            case UInt8(ascii: "&"), UInt8(ascii: "*"): return false
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
            default: break
            }
            if depth > deepest || dashes > deepest { return false }
        }
        // Closing marks need no place of their own; they only give room back.
        depth = max(0, depth - line.count { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}") })
        return true
    }
}
