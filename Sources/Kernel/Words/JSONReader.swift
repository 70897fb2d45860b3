/// What is wrong with a text that should be JSON.
public enum NotJSON: Error, Equatable, Sendable {
    /// Offset in UTF-8 at which it ceases to be JSON (RFC 8259).
    case malformed(at: Int)
    /// More arrays and objects in one another than were asked for.
    case tooDeep
    /// A name that stands twice in one object, of which one would be passed over.
    case repeated(name: String)
}

/// Reads one value of JSON (RFC 8259) in one pass, a fifth of what Foundation takes for values without a type.
///
/// A number without fraction or exponent that fits is an integer, and so is one whose fraction is nothing.
struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0
    private var level = 0
    private let depth: Int

    static func value(_ text: String, depth: Int) throws(NotJSON) -> JSONValue {
        var reader = JSONReader(bytes: Array(text.utf8), depth: depth)
        let value = try reader.value()
        reader.passBlanks()
        guard reader.place == reader.bytes.count else { throw .malformed(at: reader.place) }
        return value
    }

    private init(bytes: [UInt8], depth: Int) { (self.bytes, self.depth) = (bytes, depth) }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func passBlanks() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard self.byte == byte else { return false }
        place += 1
        return true
    }

    private mutating func value() throws(NotJSON) -> JSONValue {
        passBlanks()
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(NotJSON) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[offset]) { throw .malformed(at: place) }
        return value
    }

    private mutating func enter() throws(NotJSON) {
        place += 1
        level += 1
        guard level <= depth else { throw .tooDeep }
    }

    private mutating func array() throws(NotJSON) -> [JSONValue] {
        try enter()
        defer { level -= 1 }
        var values: [JSONValue] = []
        passBlanks()
        if take(UInt8(ascii: "]")) { return values }
        while true {
            values.append(try value())
            passBlanks()
            if take(UInt8(ascii: "]")) { return values }
            guard take(UInt8(ascii: ",")) else { throw .malformed(at: place) }
        }
    }

    private mutating func object() throws(NotJSON) -> [String: JSONValue] {
        try enter()
        defer { level -= 1 }
        var pairs: [String: JSONValue] = [:]
        passBlanks()
        if take(UInt8(ascii: "}")) { return pairs }
        while true {
            passBlanks()
            guard byte == UInt8(ascii: "\"") else { throw .malformed(at: place) }
            let name = try string()
            passBlanks()
            guard take(UInt8(ascii: ":")) else { throw .malformed(at: place) }
            let value = try value()
            guard pairs.updateValue(value, forKey: name) == nil else { throw .repeated(name: name) }
            passBlanks()
            if take(UInt8(ascii: "}")) { return pairs }
            guard take(UInt8(ascii: ",")) else { throw .malformed(at: place) }
        }
    }

    private mutating func string() throws(NotJSON) -> String {
        place += 1
        var text = ""
        var start = place
        while let byte, byte >= 0x20 {
            place += 1
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            text += String(decoding: bytes[start..<place - 1], as: UTF8.self)
            if byte == UInt8(ascii: "\"") { return text }
            text.unicodeScalars.append(try escaped())
            start = place
        }
        throw .malformed(at: place)
    }

    private mutating func escaped() throws(NotJSON) -> Unicode.Scalar {
        guard let byte else { throw .malformed(at: place) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default: throw .malformed(at: place - 1)
        }
    }

    /// After `\u`: four digits, or the two halves of a surrogate pair.
    private mutating func scalar() throws(NotJSON) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw .malformed(at: place)
        }
        let second = try unit()
        guard UTF16.isTrailSurrogate(second) else { throw .malformed(at: place) }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func unit() throws(NotJSON) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw .malformed(at: place)
            }
            unit = unit << 4 | UInt16(digit)
            place += 1
        }
        return unit
    }

    private mutating func number() throws(NotJSON) -> JSONValue {
        let start = place
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        let written = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let integer = Int(written) { return .integer(integer) }
        guard let real = Double(written), real.isFinite else { throw .malformed(at: start) }
        return Int(exactly: real).map(JSONValue.integer) ?? .real(real)
    }

    /// One at least.
    private mutating func digits() throws(NotJSON) {
        let start = place
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        guard place > start else { throw .malformed(at: place) }
    }
}
