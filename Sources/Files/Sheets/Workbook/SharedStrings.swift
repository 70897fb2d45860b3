/// The texts that the cells of a workbook share, one after the other in one piece of memory.
struct SharedStrings: Sendable {
    private var utf8: [UInt8] = []
    private var ends: [UInt32] = []

    init() {}

    /// Bytes of all texts together; more than a workbook of a million rows has.
    private static let limit = 512 << 20

    init(_ entry: ZipEntry) throws {
        let (item, text, phonetic) = (XMLName("si"), XMLName("t"), XMLName("rPh"))
        var isText = false
        var isPhonetic = false
        var start = 0
        try XMLStream.each(in: entry) { event in
            switch event {
            case .start(phonetic, _): isPhonetic = true
            case .end(phonetic): isPhonetic = false
            case .start(text, _): isText = !isPhonetic
            case .end(text): isText = false
            case .text(let bytes):
                if isText { utf8.append(contentsOf: bytes) }
                guard utf8.count <= Self.limit else { throw ZipContainer.Fault.overpacked }
            case .start(item, _): start = utf8.count
            case .end(item):
                EscapedText.unescape(&utf8, from: start)
                ends.append(UInt32(utf8.count))
            default: break
            }
        }
    }

    /// - Returns: `nil` when there are fewer.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return utf8.withUnsafeBufferPointer { String(decoding: $0[start..<Int(ends[index])], as: UTF8.self) }
    }
}
