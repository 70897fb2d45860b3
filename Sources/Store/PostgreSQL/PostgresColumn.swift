/// How the cells of a column are read from their binary form.
///
/// A column over a domain reports the type under the domain, so `blob` and `path_text` need no entry.
enum PostgresColumn {
    case boolean, integer2, integer4, unsigned4, integer8, real4, real8, numeric, text, jsonb, blob

    /// `nil` for types that the other engine has no like of: cast those in the statement.
    init?(type: UInt32) {
        switch type {
        case 16: self = .boolean
        case 21: self = .integer2
        case 23: self = .integer4
        case 26, 28: self = .unsigned4  // oid, xid
        case 20, 5069: self = .integer8  // bigint, xid8
        case 700: self = .real4
        case 701: self = .real8
        case 1700: self = .numeric
        case 17: self = .blob
        case 3802: self = .jsonb
        // char, name, text, json, xml, unknown, bpchar, varchar, and void, which is empty
        case 18, 19, 25, 114, 142, 705, 1042, 1043, 2278: self = .text
        default: return nil
        }
    }

    func value(_ cell: UnsafeRawBufferPointer) -> Value {
        switch self {
        case .boolean: .integer(cell.loadUnaligned(as: UInt8.self) == 0 ? 0 : 1)
        case .integer2: .integer(Int64(Int16(bigEndian: cell.loadUnaligned(as: Int16.self))))
        case .integer4: .integer(Int64(Int32(bigEndian: cell.loadUnaligned(as: Int32.self))))
        case .unsigned4: .integer(Int64(UInt32(bigEndian: cell.loadUnaligned(as: UInt32.self))))
        case .integer8: .integer(Int64(bigEndian: cell.loadUnaligned(as: Int64.self)))
        case .real4: .real(Double(Float(bitPattern: UInt32(bigEndian: cell.loadUnaligned(as: UInt32.self)))))
        case .real8: .real(Double(bitPattern: UInt64(bigEndian: cell.loadUnaligned(as: UInt64.self))))
        case .numeric: Self.numeric(cell)
        case .text: .text(String(decoding: cell, as: UTF8.self))
        case .jsonb: .text(String(decoding: cell.dropFirst(), as: UTF8.self))
        case .blob: .blob([UInt8](cell))
        }
    }

    /// What `SUM` and `AVG` of whole numbers give: an integer when it has no decimals and fits, else a real.
    ///
    /// Form: four 16-bit fields (digits, weight of the first digit, sign, decimals), then digits to the base 10,000.
    private static func numeric(_ cell: UnsafeRawBufferPointer) -> Value {
        func field(_ index: Int) -> Int {
            Int(Int16(bigEndian: cell.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self)))
        }
        let (digits, weight, decimals) = (field(0), field(1), field(3))
        switch UInt16(truncatingIfNeeded: field(2)) {
        case 0xC000: return .real(.nan)
        case 0xD000: return .real(.infinity)
        case 0xF000: return .real(-.infinity)
        default: break
        }
        let sign = field(2) == 0 ? "" : "-"
        let places = (0..<max(digits, weight + 1)).map { $0 < digits ? field(4 + $0) : 0 }
        if decimals == 0 {
            let whole = places.prefix(max(weight + 1, 0)).map(fourDigits).joined()
            if let number = Int64(sign + (whole.isEmpty ? "0" : whole)) { return .integer(number) }
        }
        let text = "\(sign)0\(places.map(fourDigits).joined())e\(4 * (weight + 1 - places.count))"
        return .real(Double(text) ?? .nan)
    }

    private static func fourDigits(_ digit: Int) -> String {
        let text = String(digit)
        return String(repeating: "0", count: max(4 - text.count, 0)) + text
    }
}
