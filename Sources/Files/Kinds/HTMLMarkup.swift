import Foundation

/// What tells a web page from other text.
public enum HTMLMarkup {
    /// Whether a text begins as a web page does.
    public static func begins(_ utf8: [UInt8]) -> Bool {
        // Whatever begins with anything but a mark, blanks and a bracket is none; most texts end here.
        let first = utf8.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        guard first == UInt8(ascii: "<") else { return false }
        let head = String(decoding: utf8.prefix(1_024), as: UTF8.self).lowercased()
        let beginning = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if ["<!doctype html", "<html", "<head", "<body"].contains(where: { beginning.hasPrefix($0) }) { return true }
        return ["<?xml", "<!--"].contains(where: { beginning.hasPrefix($0) }) && beginning.contains("<html")
    }

    /// What `charset=` says in the first 4,096 bytes of something that begins as markup does.
    public static func declaredEncoding(of bytes: [UInt8]) -> TextEncoding? {
        guard bytes.prefix(4_096).contains(UInt8(ascii: "<")) else { return nil }
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        guard let found = head.range(of: "charset=", options: .caseInsensitive) else { return nil }
        let label = head[found.upperBound...].drop { "\"' ".contains($0) }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
        return TextEncoding(label: String(label))
    }
}
