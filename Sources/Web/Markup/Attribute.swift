import Kernel

/// An attribute of an element. The list is closed: there is no `style`, no `on…`, and addresses are ``Link`` values.
public struct Attribute {
    enum Value {
        case absent, bare
        case text(String)
        case phrase(Text)
    }

    let name: StaticString
    let isData: Bool
    let value: Value

    init(_ name: StaticString, _ value: Value, isData: Bool = false) {
        self.name = name
        self.isData = isData
        self.value = value
    }

    /// The attribute, or nothing.
    public static func when(_ condition: Bool, _ attribute: Attribute) -> Attribute {
        condition ? attribute : Attribute("", .absent)
    }

    func write(to html: HTML) {
        switch value {
        case .absent: return
        case .bare: writeName(to: html)
        case .text(let text): write(text, to: html)
        case .phrase(let phrase): write(phrase.shown(in: html.language).words, to: html)
        }
    }

    private func writeName(to html: HTML) {
        html.literal(isData ? " data-" : " ")
        html.literal(name)
    }

    private func write(_ text: String, to html: HTML) {
        writeName(to: html)
        html.literal("=\"")
        html.attributeValue(text)
        html.byte(0x22)
    }
}
