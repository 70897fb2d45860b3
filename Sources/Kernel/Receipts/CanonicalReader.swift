/// Reads ``CanonicalBytes``; every answer is `nil` where something else stands.
struct CanonicalReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func data() -> [UInt8]? {
        guard rest.count >= 4 else { return nil }
        let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard length <= rest.count - 4 else { return nil }
        defer { rest = rest.dropFirst(4 + length) }
        return Array(rest.dropFirst(4).prefix(length))
    }

    mutating func text() -> String? { data().flatMap { String(validating: $0, as: UTF8.self) } }

    mutating func number() -> Int64? {
        guard let bytes = data(), bytes.count == 8 else { return nil }
        return bytes.reduce(0) { $0 << 8 | Int64($1) }
    }
}
