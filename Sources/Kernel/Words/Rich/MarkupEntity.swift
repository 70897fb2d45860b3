/// The characters that markup writes as `&name;` or `&#number;`.
enum MarkupEntity {
    /// Each entity becomes its character once; what that gives is not looked at again. An unknown one stays as it is written.
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return text }
        var decoded = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            let after = rest.index(after: start)
            if let end = rest[after...].prefix(12).firstIndex(of: ";"), let scalar = scalar(String(rest[after..<end])) {
                decoded.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                decoded.append("&")
                rest = rest[after...]
            }
        }
        decoded += rest
        return String(decoded)
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        guard name.utf8.first == 0x23 else { return named[name] }
        let isHex = ["x", "X"].contains(name.dropFirst().first)
        return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
        "middot": "·", "bull": "•", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“", "rdquo": "”", "times": "×", "yen": "¥", "copy": "©", "laquo": "«", "raquo": "»",
        "Tab": "\t", "NewLine": "\n", "colon": ":", "sol": "/", "lpar": "(", "rpar": ")",
    ]
}
