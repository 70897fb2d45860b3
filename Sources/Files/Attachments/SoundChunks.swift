import Kernel

/// A WAVE file: a row of chunks, of which format, count and samples are kept.
struct SoundChunks {
    private static let kept = ["fmt ", "fact", "data"]
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WAVE".utf8)
    }

    func cleaned() throws(DocumentProblem) -> [UInt8] {
        var chunks: [UInt8] = []
        var found: Set<String> = []
        var at = 12
        while at + 8 <= bytes.count {
            let name = String(decoding: bytes[at..<at + 4], as: UTF8.self)
            let said = bytes[at + 4..<at + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
            // A recorder that was cut off has not said how much there is, or has said nothing yet.
            let rest = bytes.count - at - 8
            let isUnsaid = name == "data" && said == 0 && !isChunk(at: at + 8)
            let size = isUnsaid ? rest : min(said, rest)
            if name == "data", size == 0 { throw .damaged }
            if Self.kept.contains(name), found.insert(name).inserted {
                chunks += Array(name.utf8) + Self.number(size) + bytes[at + 8..<at + 8 + size]
                if size % 2 == 1 { chunks.append(0) }
            }
            at += 8 + size + size % 2
        }
        guard found.isSuperset(of: ["fmt ", "data"]) else { throw .damaged }
        return Array("RIFF".utf8) + Self.number(chunks.count + 4) + Array("WAVE".utf8) + chunks
    }

    /// Whether what stands here has a name and ends within the file, as another chunk behind an empty one does.
    private func isChunk(at place: Int) -> Bool {
        guard place + 8 <= bytes.count, bytes[place..<place + 4].allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            return false
        }
        let said = bytes[place + 4..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
        return place + 8 + said <= bytes.count
    }

    private static func number(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
