/// How many pixels a picture claims in its header, read before anything is unpacked.
struct PictureSize: Equatable {
    let width: Int
    let height: Int

    var pixels: Int { width * height }

    /// - Returns: `nil` when there is no header of that kind, or one without an area.
    init?(jpeg bytes: [UInt8]) {
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            switch marker {
            // Filling.
            case 0xFF: at += 1
            // Without a length.
            case 0x01, 0xD0...0xD7: at += 2
            // A frame; C4, C8 and CC are tables.
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                self.init(width: Self.number(bytes, at + 7, 2), height: Self.number(bytes, at + 5, 2))
                return
            case 0xD9, 0xDA: return nil
            default:
                let length = Self.number(bytes, at + 2, 2)
                guard length >= 2 else { return nil }
                at += 2 + length
            }
        }
        return nil
    }

    init?(png bytes: [UInt8]) {
        guard bytes.count > 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        self.init(width: Self.number(bytes, 16, 4), height: Self.number(bytes, 20, 4))
    }

    private init?(width: Int, height: Int) {
        guard width > 0, height > 0 else { return nil }
        (self.width, self.height) = (width, height)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
