import Kernel

/// What stands above a part: the name of its field and, of a file, the name that the sender's computer gave it.
struct PartHead: Equatable {
    let name: String
    /// As sent; ``FileName/clean(_:)`` makes it fit to store.
    let fileName: String?
    let type: String?

    init(_ bytes: ArraySlice<UInt8>) throws(Fault) {
        var disposition: String?
        var type: String?
        for line in bytes.split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }) {
            guard let colon = line.firstIndex(of: 0x3A) else { throw .malformed(MultipartParser.broken) }
            let value = String(decoding: line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "content-disposition": disposition = value
            case "content-type": type = value
            default: continue
            }
        }
        guard let disposition, disposition.lowercased().hasPrefix("form-data") else {
            throw .malformed(MultipartParser.broken)
        }
        let parameters = Self.parameters(of: disposition)
        guard let name = parameters["name"] else { throw .malformed(MultipartParser.broken) }
        self.name = name
        self.type = type
        fileName = parameters["filename"]
    }

    /// `; key="value"` or `; key=value`; of doubled keys the first counts.
    static func parameters(of header: String) -> [String: String] {
        var found: [String: String] = [:]
        var rest = Substring(header).drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(key.count)
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            let value = rest.first == "\"" ? quoted(&rest) : plain(&rest)
            if found[key.lowercased()] == nil { found[key.lowercased()] = value }
            rest = rest.drop { $0 != ";" }
        }
        return found
    }

    /// Browsers write quotes and line breaks inside as `%22`, `%0D`, `%0A`; other senders put a backslash before a quote.
    private static func quoted(_ rest: inout Substring) -> String {
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", rest.first == "\"" {
                value.append(rest.removeFirst())
            } else {
                value.append(character)
            }
        }
        return value.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    private static func plain(_ rest: inout Substring) -> String {
        let value = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest.dropFirst(value.count)
        return String(value)
    }
}
