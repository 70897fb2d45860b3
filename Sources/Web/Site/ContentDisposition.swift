/// The header that names a download (RFC 6266), with the name in ASCII for old readers and whole in RFC 8187.
enum ContentDisposition {
    static func attachment(_ name: String) -> String {
        let name = FileName.clean(name)
        let plain = String(decoding: name.utf8.map(plain), as: UTF8.self)
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encode(name))"
    }

    /// Quotes, percent and everything outside ASCII become `_`.
    private static func plain(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x22, 0x25, 0x5C: 0x5F
        case 0x20...0x7E: byte
        default: 0x5F
        }
    }
}
