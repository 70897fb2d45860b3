/// What divides the cells of a text: a comma, a tabulator, a semicolon or a bar. A full-width comma never does, because it
/// stands in the texts themselves.
enum Delimiter {
    private static let candidates = [",", "\t", ";", "|"].map { UInt8(ascii: $0) }

    /// The one that stands as often in most of the first lines; a comma where none stands at all.
    static func found(in utf8: [UInt8]) -> UInt8 {
        if let declared = declared(in: utf8[...]) { return declared.delimiter }
        let graded = candidates.map { (delimiter: $0, grade: grade($0, in: utf8)) }
        let best = graded.max { $0.grade < $1.grade }
        return best.flatMap { $0.grade > 0 ? $0.delimiter : nil } ?? candidates[0]
    }

    /// A first line `sep=;`, which Excel writes and does not show, and how many bytes it takes.
    static func declared(in utf8: some Collection<UInt8>) -> (delimiter: UInt8, length: Int)? {
        let start = Array(utf8.prefix(7))
        guard start.count >= 5, start.starts(with: Array("sep=".utf8)), candidates.contains(start[4]) else {
            return nil
        }
        let end = start.dropFirst(5)
        guard let first = end.first, first == 0x0D || first == 0x0A else { return end.isEmpty ? (start[4], 5) : nil }
        return (start[4], end.starts(with: [0x0D, 0x0A]) ? 7 : 6)
    }

    /// In how many of the first fifty lines it stands as often as in most of them; the oftener of equals is better.
    private static func grade(_ delimiter: UInt8, in utf8: [UInt8]) -> Double {
        var counts: [Int] = []
        var count = 0
        var isQuoted = false
        for byte in utf8 where counts.count < 50 {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == delimiter { count += 1 }
            if byte == 0x0A || byte == 0x0D {
                counts.append(count)
                count = 0
            }
        }
        counts.append(count)
        let lines = Dictionary(grouping: counts.filter { $0 > 0 }) { $0 }.mapValues(\.count)
        guard let (often, agreeing) = lines.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
        return Double(agreeing) + Double(min(often, 99)) / 100
    }
}
