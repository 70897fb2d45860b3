import Kernel

/// An MP3 file: a row of frames. Whatever stands before, between and behind them is not kept.
struct SoundFrames {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Tags before the first frame, or two frames one behind the other.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        let frames = SoundFrames(bytes)
        let start = frames.afterTags
        guard let length = frames.length(at: start) else { return start > 0 }
        return frames.length(at: start + length) != nil
    }

    func cleaned() throws(DocumentProblem) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var count = 0
        var at = afterTags
        while at + 4 <= bytes.count {
            guard let length = length(at: at), isFollowed(at + length) else {
                at += 1
                continue
            }
            kept += bytes[at..<at + length]
            at += length
            count += 1
        }
        guard count > 1 else { throw .damaged }
        return kept
    }

    /// Where the tags that stand first end; their size is four times seven bits.
    private var afterTags: Int {
        var at = 0
        while at + 10 <= bytes.count, bytes[at...].starts(with: "ID3".utf8), (2...4).contains(bytes[at + 3]) {
            let size = bytes[at + 6..<at + 10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
            at += 10 + size + (bytes[at + 5] & 0x10 == 0 ? 0 : 10)
        }
        return at
    }

    /// Behind a frame stands another one, a tag, or nothing.
    private func isFollowed(_ at: Int) -> Bool {
        if at == bytes.count || length(at: at) != nil { return true }
        let rest = bytes[at...]
        return ["TAG", "APETAGEX", "ID3", "LYRICS"].contains { rest.starts(with: $0.utf8) }
    }

    /// The length of a frame of layer III that begins here and ends within the file.
    private func length(at: Int) -> Int? {
        guard at + 4 <= bytes.count, bytes[at] == 0xFF, bytes[at + 1] & 0xE6 == 0xE2 else { return nil }
        let version = bytes[at + 1] >> 3 & 3
        let rate = Int(bytes[at + 2] >> 2 & 3)
        guard version != 1, rate < 3 else { return nil }
        let isFirst = version == 3
        let kilobits = (isFirst ? Self.rates : Self.lowRates)[Int(bytes[at + 2] >> 4)]
        guard kilobits > 0 else { return nil }
        let hertz = [44_100, 48_000, 32_000][rate] / (isFirst ? 1 : version == 2 ? 2 : 4)
        let length = (isFirst ? 144_000 : 72_000) * kilobits / hertz + Int(bytes[at + 2] >> 1 & 1)
        return at + length <= bytes.count ? length : nil
    }

    private static let rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0]
    private static let lowRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0]
}
