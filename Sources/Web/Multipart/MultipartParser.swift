import Kernel

/// Reads `multipart/form-data` (RFC 7578) as it arrives, in time linear in its length and memory bounded by what is
/// given at once plus ``headLimit``.
///
/// Feed bytes with ``append(_:)``, take what they hold with ``next()`` until it returns `nil`.
struct MultipartParser {
    enum Event: Equatable {
        case head(PartHead)
        case bytes(ArraySlice<UInt8>)
        case endOfPart
    }

    /// The longest head of a part.
    static let headLimit = 8192

    private enum State {
        /// Before the first delimiter, or inside a part.
        case preamble, part
        /// Right after a delimiter: what follows says whether another part comes.
        case delimiter
        case head
        case end
    }

    private var state = State.preamble
    private let delimiter: [UInt8]
    private var buffer: [UInt8]
    /// Where unread bytes begin.
    private var start = 0
    /// Up to where a head has been searched for its end.
    private var searched = 0

    /// - Parameter boundary: 1 to 70 bytes.
    init(boundary: [UInt8]) {
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + boundary
        // The first delimiter stands without a line break before it.
        buffer = [0x0D, 0x0A]
    }

    /// Whether the closing delimiter has been read.
    var isAtEnd: Bool { if case .end = state { true } else { false } }

    mutating func append(_ bytes: some Collection<UInt8>) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            searched = max(0, searched - start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next thing that is complete; `nil` when more bytes are needed or all has been read.
    mutating func next() throws(Fault) -> Event? {
        while true {
            switch state {
            case .preamble: guard skipPreamble() else { return nil }
            case .delimiter: guard try readDelimiterEnd() else { return nil }
            case .head: return try readHead().map(Event.head)
            case .part: return readPart()
            case .end: return nil
            }
        }
    }

    private mutating func skipPreamble() -> Bool {
        let (found, end) = findDelimiter()
        start = end
        guard found else { return false }
        start += delimiter.count
        state = .delimiter
        return true
    }

    /// `--` closes the form; a line break, blanks before it allowed, begins a part.
    private mutating func readDelimiterEnd() throws(Fault) -> Bool {
        var at = start
        while at < buffer.count, buffer[at] == 0x20 || buffer[at] == 0x09 { at += 1 }
        guard at - start < 100 else { throw .malformed(Self.broken) }
        guard at + 1 < buffer.count else { return false }
        switch (buffer[at], buffer[at + 1]) {
        case (0x2D, 0x2D): state = .end
        case (0x0D, 0x0A):
            state = .head
            searched = at
        default: throw .malformed(Self.broken)
        }
        // The line break stays: before a part without a head it is the first half of the blank line.
        start = at
        return true
    }

    private mutating func readHead() throws(Fault) -> PartHead? {
        var at = max(start, searched)
        while at + 3 < buffer.count {
            if buffer[at] == 0x0D, buffer[at + 1] == 0x0A, buffer[at + 2] == 0x0D, buffer[at + 3] == 0x0A {
                guard at - start <= Self.headLimit else { throw .malformed(Self.longHead) }
                let head = try PartHead(buffer[start..<at])
                start = at + 4
                state = .part
                return head
            }
            at += 1
        }
        searched = at
        guard buffer.count - start <= Self.headLimit else { throw .malformed(Self.longHead) }
        return nil
    }

    private mutating func readPart() -> Event? {
        let (found, end) = findDelimiter()
        if start < end {
            defer { start = end }
            return .bytes(buffer[start..<end])
        }
        guard found else { return nil }
        start = end + delimiter.count
        state = .delimiter
        return .endOfPart
    }

    /// Where the next delimiter begins, or up to where the buffer certainly holds none of it.
    private func findDelimiter() -> (found: Bool, at: Int) {
        let count = buffer.count
        return buffer.withUnsafeBufferPointer { bytes in
            var at = start
            while at < count {
                guard bytes[at] == 0x0D else {
                    at += 1
                    continue
                }
                let length = min(delimiter.count, count - at)
                var matched = 1
                while matched < length, bytes[at + matched] == delimiter[matched] { matched += 1 }
                if matched == delimiter.count { return (true, at) }
                if matched == length { return (false, at) }
                at += 1
            }
            return (false, count)
        }
    }

    static let broken = Text("上传的数据在中途断开或被改动，请重试。", en: "The upload broke off or was altered on the way. Try again.")
    static let longHead = Text("上传数据的头部过长。", en: "A head inside the upload is too long.")
}
