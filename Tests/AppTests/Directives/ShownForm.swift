import HTTPTypes
import Stage

/// A form as it is shown, with everything that stands in it, as a browser sends it when nobody touches it.
struct ShownForm {
    var fields: [(name: String, value: String)] = []

    init(to action: String, on page: TestAnswer) {
        guard let start = page.text.range(of: "action=\"\(action)\""),
            let end = page.text[start.upperBound...].range(of: "</form>")
        else { return }
        for tag in page.text[start.upperBound..<end.lowerBound].split(separator: "<") {
            let head = tag.prefix { $0 != ">" }
            guard let name = Self.attribute("name", of: head) else { continue }
            if head.hasPrefix("textarea") {
                fields.append((name, Self.plain(tag.dropFirst(head.count + 1).drop { $0 == "\n" })))
            } else if head.hasPrefix("input"), !head.contains("\"checkbox\"") || head.contains(" checked") {
                fields.append((name, Self.plain(Self.attribute("value", of: head)?[...] ?? "")))
            }
        }
    }

    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    mutating func set(_ name: String, _ value: String?) {
        fields.removeAll { $0.name == name }
        if let value { fields.append((name, value)) }
    }

    func send(to action: String, with browser: TestSite) async throws -> TestAnswer {
        let body = fields.map { "\(Example.escaped($0.name))=\(Example.escaped($0.value))" }.joined(separator: "&")
        return try await browser.send(.post, action, type: Example.formType, body: Array(body.utf8))
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = tag.range(of: " \(name)=\"") else { return nil }
        return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

extension StringProtocol {
    fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
