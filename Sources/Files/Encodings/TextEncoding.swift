/// An encoding of written text. The raw value is its registered name, which the C library knows too.
public enum TextEncoding: String, CaseIterable, Codable, Sendable {
    case utf8 = "UTF-8"
    /// Holds GB 2312 and GBK.
    case gb18030 = "GB18030"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// Bytes that a decoder steps over when they are no character.
    var unit: Int {
        switch self {
        case .utf8, .gb18030: 1
        case .utf16LittleEndian, .utf16BigEndian: 2
        }
    }

    /// The byte order mark.
    public var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }

    public func markLength(of bytes: [UInt8]) -> Int { bytes.starts(with: mark) ? mark.count : 0 }

    /// The encoding called by a label of the web (`gb2312`, `utf8`); `nil` when it is another.
    public init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "gb2312", "gb_2312-80", "gbk", "gb18030", "x-gbk", "cp936": self = .gb18030
        default: return nil
        }
    }
}

extension TextEncoding {
    /// The encoding found in a file, and whether its bytes are known to be valid in it, every one.
    public typealias Detected = (encoding: TextEncoding, isValid: Bool)

    /// The encoding in which the bytes are most plausibly Chinese text; `nil` when they are text in none.
    ///
    /// A byte order mark decides. Otherwise every encoding decodes a window of the file, beginning where it stops
    /// being ASCII, and the one whose characters are the commonest wins (``Plausibility``); what the file declares and
    /// what is valid UTF-8 throughout have a small advance.
    public static func detected(in bytes: [UInt8], declared: TextEncoding? = nil) -> Detected? {
        if let marked = allCases.first(where: { $0.markLength(of: bytes) > 0 }) {
            let rest = bytes.dropFirst(marked.mark.count).prefix(window)
            return rest.isEmpty || Plausibility(of: rest, in: marked).isText ? (marked, false) : nil
        }
        let beginning = bytes.firstIndex { $0 >= 0x80 }
        if beginning == nil, !bytes.contains(0) {
            return Plausibility(of: bytes.prefix(window), in: .utf8).isText ? (.utf8, true) : nil
        }
        let valid = UTF8Validity.holds(for: bytes.span)
        if valid, holdsCertainty(bytes[(beginning ?? 0)...]) { return (.utf8, true) }
        let start = max(0, (beginning ?? 0) - 512) & ~1
        return mostPlausible(bytes[start...].prefix(window), declared, isValidUTF8: valid).map {
            ($0, valid && $0 == .utf8)
        }
    }

    private static func mostPlausible(_ sample: ArraySlice<UInt8>, _ declared: TextEncoding?, isValidUTF8: Bool)
        -> TextEncoding?
    {
        allCases.map { encoding in
            let plausibility = Plausibility(of: sample, in: encoding)
            let advance = (encoding == declared ? 0.1 : 0) + (encoding == .utf8 && isValidUTF8 ? 0.1 : 0)
            return (encoding: encoding, isText: plausibility.isText, score: plausibility.score + advance)
        }
        .filter(\.isText)
        .max { $0.score < $1.score }?
        .encoding
    }

    private static func holdsCertainty(_ bytes: ArraySlice<UInt8>) -> Bool {
        var beyond = 0
        for byte in bytes where byte >= 0xC0 {
            beyond += 1
            if beyond == certainty { return true }
        }
        return false
    }

    private static let window = 1 << 14
    /// So many characters beyond ASCII, all of them valid UTF-8, are no accident of another encoding.
    private static let certainty = 100
}
