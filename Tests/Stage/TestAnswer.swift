public import HTTPTypes

/// What a site said to ``TestSite``.
public struct TestAnswer: Sendable {
    public let status: Int
    public let headers: HTTPFields
    public let bytes: [UInt8]

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The hidden fields of the first form on the page with that action.
    public func hiddenFields(ofFormTo action: String) -> [String: String] {
        guard let start = text.range(of: "action=\"\(action)\""),
            let end = text[start.upperBound...].range(of: "</form>")
        else { return [:] }
        var found: [String: String] = [:]
        for input in text[start.upperBound..<end.lowerBound].split(separator: "<input").filter({ $0.contains("hidden") }
        ) {
            if let name = Self.value("name", in: input) { found[name] = Self.value("value", in: input) ?? "" }
        }
        return found
    }

    private static func value(_ attribute: String, in tag: Substring) -> String? {
        guard let start = tag.range(of: " \(attribute)=\"") else { return nil }
        return String(tag[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }

    static func encoded(_ fields: [String: String]) -> String {
        fields.map { "\(percent($0))=\(percent($1))" }.joined(separator: "&")
    }

    private static func percent(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber { return String(character) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension StringProtocol {
    fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
