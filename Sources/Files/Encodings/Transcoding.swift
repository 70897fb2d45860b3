import Glibc

/// Bytes of an encoding turned into UTF-8 by the C library, chunk by chunk.
///
/// Bytes that are no character become U+FFFD and their line is noted. A character that is cut off at the end is noted too.
public struct Transcoding: Sendable {
    public static let damageLimit = 200
    private static let chunk = 1 << 16
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    public private(set) var utf8: [UInt8] = []
    /// Lines, counted from 1, each once, at most ``damageLimit``.
    public private(set) var damagedLines: [Int] = []
    /// How many bytes (of UTF-16: pairs) were no character, those of a cut end not counted.
    public private(set) var damage = 0

    private var counted = 0
    private var line = 1

    /// - Parameter isValid: whether `bytes` are known to be characters of `encoding`, every one.
    /// - Returns: `nil` when the C library of this machine lacks the encoding.
    public init?(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding, isValid: Bool = false) {
        if encoding == .utf8, isValid || UTF8Validity.holds(for: bytes.span) {
            utf8 = Array(bytes)
            return
        }
        guard let decoded = bytes.withUnsafeBytes({ Transcoding($0, from: encoding) }) else { return nil }
        self = decoded
    }

    /// The same of bytes that lie in memory, such as those of a mapped file.
    init?(_ bytes: UnsafeRawBufferPointer, from encoding: TextEncoding) {
        guard let descriptor = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: descriptor) != -1 else {
            return nil
        }
        defer { iconv_close(descriptor) }
        utf8.reserveCapacity(bytes.count * 3 / 2)
        var buffer = [CChar](repeating: 0, count: Self.chunk)
        buffer.withUnsafeMutableBufferPointer { target in
            convert(bytes, through: descriptor, into: target, step: encoding.unit)
        }
    }

    private mutating func convert(
        _ source: UnsafeRawBufferPointer, through descriptor: iconv_t, into target: UnsafeMutableBufferPointer<CChar>,
        step: Int
    ) {
        var input = source.baseAddress.map { UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self)) }
        var left = source.count
        while left > 0 {
            var output = target.baseAddress
            var room = target.count
            let result = iconv(descriptor, &input, &left, &output, &room)
            let failure = errno
            utf8.append(contentsOf: UnsafeRawBufferPointer(target)[..<(target.count - room)])
            guard result == -1, failure != E2BIG else { continue }
            markDamage()
            guard failure == EILSEQ else { return }
            damage += 1
            let skipped = min(step, left)
            input = input?.advanced(by: skipped)
            left -= skipped
        }
    }

    private mutating func markDamage() {
        line += utf8[counted...].count { $0 == UInt8(ascii: "\n") }
        counted = utf8.count
        utf8.append(contentsOf: Self.replacement)
        if damagedLines.last != line, damagedLines.count < Self.damageLimit { damagedLines.append(line) }
    }
}
