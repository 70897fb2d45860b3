/// Characters that XML cannot hold stand in a workbook as `_x000D_`.
enum EscapedText {
    /// Replaces each escape from `start` on by what it stands for; what is none stays.
    static func unescape(_ utf8: inout [UInt8], from start: Int) {
        guard var place = escape(in: utf8, from: start) else { return }
        var result = Array(utf8[start..<place])
        while place < utf8.count {
            if let scalar = scalar(in: utf8, at: place) {
                result.append(contentsOf: String(scalar).utf8)
                place += 7
            } else {
                result.append(utf8[place])
                place += 1
            }
        }
        utf8.replaceSubrange(start..., with: result)
    }

    private static func escape(in utf8: [UInt8], from start: Int) -> Int? {
        guard let first = utf8[start...].firstIndex(of: UInt8(ascii: "_")) else { return nil }
        return (first..<utf8.count).first { scalar(in: utf8, at: $0) != nil }
    }

    private static func scalar(in utf8: [UInt8], at place: Int) -> Unicode.Scalar? {
        guard utf8[place] == UInt8(ascii: "_"), place + 7 <= utf8.count, utf8[place + 1] == UInt8(ascii: "x"),
            utf8[place + 6] == UInt8(ascii: "_"), utf8[place + 2] != UInt8(ascii: "+")
        else { return nil }
        return UInt32(String(decoding: utf8[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
            .flatMap(Unicode.Scalar.init)
    }
}
