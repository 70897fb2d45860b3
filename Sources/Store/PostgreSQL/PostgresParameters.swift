/// Turns a statement into the server's terms: text with typed placeholders, and its values in binary form in one buffer
/// that is used again and again.
///
/// Placeholders carry their type (`$1::bigint`), so the server never guesses one from the context and both engines see
/// the same kinds; a NULL is written as such, because it has no type. Where a function of PostgreSQL wants a narrower
/// number, the statement says `CAST(… AS INTEGER)`.
struct PostgresParameters {
    /// A buffer that a large value made is not kept.
    private static let keptCapacity = 1 << 16

    private var bytes: [UInt8] = []
    private var lengths: [Int32] = []
    private var pointers: [UnsafePointer<CChar>?] = []
    private var formats: [Int32] = []

    /// Takes over the values of `sql` and returns its text.
    mutating func load(_ sql: SQL) throws(PostgresFailure) -> String {
        if bytes.capacity > Self.keptCapacity { bytes = [] }
        bytes.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        var text = ""
        var flaw: String?
        for piece in sql.pieces {
            switch piece {
            case .literal(let literal): text += "\(literal)"
            case .text(let words): text += words
            case .value(let value):
                flaw = flaw ?? value.flaw
                append(value, to: &text)
            case .array(let array): append(array, to: &text)
            }
        }
        if let flaw { throw PostgresFailure(sql: text, code: "22000", message: flaw) }
        return text
    }

    /// Calls `body` with count, pointers, lengths and formats as libpq wants them.
    mutating func withPointers<R>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> R
    ) -> R {
        // An empty value must not be a null pointer, which means NULL: the buffer is never empty.
        bytes.append(0)
        while formats.count < lengths.count { formats.append(1) }
        return bytes.withUnsafeBytes { buffer in
            pointers.removeAll(keepingCapacity: true)
            var start = 0
            for length in lengths {
                pointers.append(buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self))
                start += Int(length)
            }
            return body(Int32(lengths.count), pointers, lengths, formats)
        }
    }

    private mutating func append(_ array: PostgresArray, to text: inout String) {
        let start = bytes.count
        array.write(to: &bytes)
        lengths.append(Int32(clamping: bytes.count - start))
        text += "$\(lengths.count)::\(array.element?.array ?? "text[]")"
    }

    private mutating func append(_ value: Value, to text: inout String) {
        let start = bytes.count
        let type: String
        switch value {
        case .null:
            text += "NULL"
            return
        case .integer(let number):
            type = "bigint"
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let number):
            type = "double precision"
            withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let string):
            type = "text"
            bytes.append(contentsOf: string.utf8)
        case .blob(let blob):
            type = "bytea"
            bytes.append(contentsOf: blob)
        }
        lengths.append(Int32(clamping: bytes.count - start))
        text += "$\(lengths.count)::\(type)"
    }
}
