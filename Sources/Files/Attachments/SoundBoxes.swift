import Kernel

/// An MPEG-4 file that holds sound: boxes in boxes. Those that the sound does not need are emptied where they stand, so that nothing
/// moves; moments and names in the others are blanked.
struct SoundBoxes {
    private static let containers: Set<String> = [
        "moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "mvex", "moof", "traf",
    ]
    private static let kept: Set<String> = [
        "ftyp", "styp", "mdat", "mvhd", "tkhd", "mdhd", "hdlr", "smhd", "elst", "dref", "stsd", "stts", "ctts", "stsc",
        "stsz",
        "stz2", "stco", "co64", "stss", "sgpd", "sbgp", "sidx", "mehd", "trex", "mfhd", "tfhd", "tfdt", "trun",
    ]
    private static let deepest = 8
    /// Pictures in the same container.
    private static let pictures = ["heic", "heix", "hevc", "mif1", "msf1", "avif", "avis"]

    private var bytes: [UInt8]
    private var sounds = 0

    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard bytes.dropFirst(4).starts(with: "ftyp".utf8) else { return false }
        let brand = bytes.dropFirst(8)
        return !pictures.contains { brand.starts(with: $0.utf8) }
    }

    static func cleaned(_ bytes: [UInt8]) throws(DocumentProblem) -> [UInt8] {
        var boxes = SoundBoxes(bytes: bytes)
        try boxes.clean(0..<bytes.count, depth: 0)
        guard boxes.sounds > 0 else { throw .damaged }
        return boxes.bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func clean(_ range: Range<Int>, depth: Int) throws(DocumentProblem) {
        guard depth < Self.deepest else { throw .damaged }
        var at = range.lowerBound
        while at < range.upperBound {
            let (body, end) = try box(at, upTo: range.upperBound)
            let type = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
            if Self.containers.contains(type) {
                try clean(body..<end, depth: depth + 1)
            } else if Self.kept.contains(type) {
                try blank(type, body..<end)
            } else {
                bytes.replaceSubrange(at + 4..<at + 8, with: "free".utf8)
                erase(body..<end)
            }
            at = end
        }
    }

    /// Where a box begins to hold something, and where it ends.
    private func box(_ at: Int, upTo limit: Int) throws(DocumentProblem) -> (body: Int, end: Int) {
        guard at + 8 <= limit else { throw .damaged }
        let short = number(at, 4)
        if short == 0 { return (at + 8, limit) }
        guard short == 1 else {
            guard short >= 8, short <= limit - at else { throw .damaged }
            return (at + 8, at + short)
        }
        guard at + 16 <= limit, bytes[at + 8] & 0x80 == 0 else { throw .damaged }
        let long = number(at + 8, 8)
        guard long >= 16, long <= limit - at else { throw .damaged }
        return (at + 16, at + long)
    }

    /// When it was made and by what; and a track that is not sound is refused.
    private mutating func blank(_ type: String, _ body: Range<Int>) throws(DocumentProblem) {
        switch type {
        case "mvhd", "tkhd", "mdhd":
            guard body.count >= 20 else { throw .damaged }
            let moments = bytes[body.lowerBound] == 1 ? 16 : 8
            erase(body.lowerBound + 4..<body.lowerBound + 4 + moments)
        case "hdlr":
            guard body.count >= 24 else { throw .damaged }
            guard bytes[body.lowerBound + 8..<body.lowerBound + 12].elementsEqual("soun".utf8) else {
                throw .foreign(
                    why: Text("里面不只有声音，视频不收。请只录声音再传。", en: "It holds more than sound. Record sound only."))
            }
            sounds += 1
            erase(body.lowerBound + 24..<body.upperBound)
        default: return
        }
    }

    private mutating func erase(_ range: Range<Int>) { for place in range { bytes[place] = 0 } }

    private func number(_ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
}
