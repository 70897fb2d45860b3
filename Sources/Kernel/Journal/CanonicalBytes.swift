/// The one byte form of a line or a head, which is hashed and signed.
///
/// A format name, then the fields in a fixed order; each is a length of four bytes, most significant first, and that many
/// bytes. An absent field has the length 2³² − 1 and no bytes. Numbers are eight bytes in two's complement, most
/// significant first; texts are UTF-8 as stored. Two different sequences of fields never give the same bytes.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    init(format: String) {
        bytes.reserveCapacity(256)
        add(format)
    }

    mutating func add(_ number: Int64?) {
        guard let number else { return addLength(.max) }
        addLength(8)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String?) {
        guard let text else { return addLength(.max) }
        addLength(UInt32(clamping: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ data: [UInt8]?) {
        guard let data else { return addLength(.max) }
        addLength(UInt32(clamping: data.count))
        bytes.append(contentsOf: data)
    }

    private mutating func addLength(_ length: UInt32) {
        withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
