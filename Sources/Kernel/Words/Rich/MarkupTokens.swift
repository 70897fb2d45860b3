/// Any text as the pieces of markup that a browser might see in it, in one pass from front to back.
///
/// Tolerant: what is no tag is text, and a tag or comment that does not end takes the rest with it.
struct MarkupTokens: IteratorProtocol {
    enum Token: Equatable {
        case text(String)
        case open(String, attributes: [Attribute])
        case close(String)
    }

    struct Attribute: Equatable {
        let name: String
        let value: String?
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ markup: String) { bytes = Array(markup.utf8) }

    mutating func next() -> Token? {
        while place < bytes.count {
            if let token = nextPiece() { return token }
        }
        return nil
    }

    /// Passes over everything up to the end tag of an element, or to the end.
    mutating func skip(to name: String) {
        let wanted = Array("</\(name)".utf8)
        while place < bytes.count {
            if bytes.count - place >= wanted.count,
                bytes[place..<place + wanted.count].elementsEqual(wanted, by: { Self.lowercase($0) == $1 }),
                place + wanted.count == bytes.count || Self.endsName(bytes[place + wanted.count])
            {
                return
            }
            place += 1
        }
    }

    private mutating func nextPiece() -> Token? {
        guard bytes[place] == 0x3C, let second = byte(at: place + 1) else { return text() }
        if Self.isLetter(second) { return openTag() }
        if second == 0x2F, let third = byte(at: place + 2), Self.isLetter(third) { return closeTag() }
        if second == 0x21 || second == 0x3F || second == 0x2F {
            passRemark()
            return nil
        }
        return text()
    }

    private mutating func text() -> Token {
        let start = place
        repeat { place += 1 } while place < bytes.count && bytes[place] != 0x3C
        return .text(MarkupEntity.decode(String(decoding: bytes[start..<place], as: UTF8.self)))
    }

    /// A comment, a declaration, an instruction, or an end tag without a name.
    private mutating func passRemark() {
        if bytes[place...].starts(with: Self.remark) {
            place += 4
            while place < bytes.count, !bytes[place...].starts(with: Self.endOfRemark) { place += 1 }
            place = min(bytes.count, place + 3)
        } else {
            pass { $0 != 0x3E }
            place += 1
        }
    }

    private mutating func closeTag() -> Token? {
        place += 2
        let name = name()
        pass { $0 != 0x3E }
        guard place < bytes.count else { return nil }
        place += 1
        return .close(name)
    }

    private mutating func openTag() -> Token? {
        place += 1
        let name = name()
        var attributes: [Attribute] = []
        while true {
            pass { Self.isBlank($0) || $0 == 0x2F }
            guard place < bytes.count else { return nil }
            if bytes[place] == 0x3E {
                place += 1
                return .open(name, attributes: attributes)
            }
            attributes.append(attribute())
        }
    }

    private mutating func attribute() -> Attribute {
        let start = place
        repeat { place += 1 } while place < bytes.count && bytes[place] != 0x3D && !Self.endsName(bytes[place])
        let name = String(decoding: bytes[start..<place].map(Self.lowercase), as: UTF8.self)
        pass(Self.isBlank)
        guard byte(at: place) == 0x3D else { return Attribute(name: name, value: nil) }
        place += 1
        pass(Self.isBlank)
        return Attribute(name: name, value: MarkupEntity.decode(value()))
    }

    private mutating func value() -> String {
        guard let quote = byte(at: place), quote == 0x22 || quote == 0x27 else {
            let start = place
            pass { !Self.isBlank($0) && $0 != 0x3E }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }
        let start = place + 1
        place = start
        pass { $0 != quote }
        defer { place = min(bytes.count, place + 1) }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func name() -> String {
        let start = place
        pass { !Self.endsName($0) }
        return String(decoding: bytes[start..<place].map(Self.lowercase), as: UTF8.self)
    }

    private mutating func pass(_ goesOn: (UInt8) -> Bool) {
        while place < bytes.count, goesOn(bytes[place]) { place += 1 }
    }

    private func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

    private static let remark = Array("<!--".utf8)
    private static let endOfRemark = Array("-->".utf8)

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
    private static func endsName(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x2F || byte == 0x3E }
    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= lowercase(byte) }
    private static func lowercase(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte + 0x20 : byte }
}
