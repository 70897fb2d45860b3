/// The lines in which two texts differ, and those with which both begin and end.
struct LineDifference {
    /// Of the first and of the second alone.
    let first, second: Substring
    let shared: [Substring]

    /// By bytes: texts that Unicode holds equal may be cut into different terms. One pass over both from either end.
    init(_ first: String, _ second: String) {
        var (one, other) = (first, second)
        let (head, tail) = one.withUTF8 { one in
            other.withUTF8 { other in Self.ends(one, other) }
        }
        self.first = Substring(first.utf8.dropFirst(head).dropLast(tail))
        self.second = Substring(second.utf8.dropFirst(head).dropLast(tail))
        shared = [Substring(first.utf8.prefix(head)), Substring(first.utf8.suffix(tail))]
    }

    /// - Returns: how many bytes of whole lines both begin with, and how many of the rest both end with.
    private static func ends(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> (head: Int, tail: Int) {
        let least = min(one.count, other.count)
        var head = 0
        while head < least, one[head] == other[head] { head += 1 }
        while !isBetweenLines(one, head) || !isBetweenLines(other, head) { head -= 1 }
        var tail = 0
        while tail < least - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
        while !isBetweenLines(one, one.count - tail) || !isBetweenLines(other, other.count - tail) { tail -= 1 }
        return (head, tail)
    }

    /// Both ends of a text are.
    private static func isBetweenLines(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let end = UInt8(ascii: "\n")
        return place == 0 || place == text.count || text[place - 1] == end || text[place] == end
    }
}
