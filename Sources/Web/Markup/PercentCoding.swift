/// Percent-encoding (RFC 3986), over bytes.
enum PercentCoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Everything but letters, digits and `-._~` is encoded.
    static func encode(_ string: String) -> String {
        if string.utf8.allSatisfy(isUnreserved) { return string }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(string.utf8.count)
        for byte in string.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameter plus: whether `+` is a blank, as in forms.
    /// - Returns: the decoded text; a `%` without two digits stands for itself, broken UTF-8 is repaired.
    static func decode(_ bytes: some Collection<UInt8>, plus: Bool) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        var pending: [UInt8] = []
        while let byte = pending.popLast() ?? rest.next() {
            guard byte == 0x25 else {
                out.append(plus && byte == 0x2B ? 0x20 : byte)
                continue
            }
            let first = pending.popLast() ?? rest.next()
            let second = first.flatMap { _ in pending.popLast() ?? rest.next() }
            if let high = first.flatMap(value), let low = second.flatMap(value) {
                out.append(high << 4 | low)
            } else {
                out.append(0x25)
                pending = [second, first].compactMap { $0 }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
