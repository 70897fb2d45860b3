import Foundation

extension Value {
    /// The longest text or blob either engine takes, in bytes.
    private static let limit = 1_000_000_000

    /// Why the engines could not keep this value unchanged; `nil` for every value they can. Costs one pass over a text.
    ///
    /// SQLite would store a NaN as NULL and cut a text at its NUL in most functions; PostgreSQL refuses the latter.
    var flaw: String? {
        switch self {
        case .null, .integer: nil
        case .real(let number): number.isNaN ? "a value is not a number (NaN)" : nil
        case .blob(let bytes): bytes.count > Self.limit ? "a value is larger than a gigabyte" : nil
        case .text(let text):
            if text.utf8.count > Self.limit {
                "a value is larger than a gigabyte"
            } else {
                Self.holdsNUL(text) ? "a text holds a NUL character (U+0000); remove it" : nil
            }
        }
    }

    private static func holdsNUL(_ text: String) -> Bool {
        let bytes = text.utf8
        let found = bytes.withContiguousStorageIfAvailable { buffer in
            buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false
        }
        return found ?? bytes.contains(0)
    }
}
