extension RichText {
    /// The one form in which it is kept.
    public var html: String {
        var markup = ""
        for block in blocks { Self.write(block, to: &markup) }
        return markup
    }

    private static func write(_ block: Block, to markup: inout String) {
        switch block {
        case .paragraph(let spans): write(spans, in: "p", to: &markup)
        case .heading(.large, let spans): write(spans, in: "h3", to: &markup)
        case .heading(.small, let spans): write(spans, in: "h4", to: &markup)
        case .list(let list): write(list, to: &markup)
        case .quote(let blocks):
            markup += "<blockquote>"
            for block in blocks { write(block, to: &markup) }
            markup += "</blockquote>"
        }
    }

    private static func write(_ list: List, to markup: inout String) {
        markup += list.isOrdered ? "<ol>" : "<ul>"
        for item in list.items {
            markup += "<li>"
            for span in item.words { write(span, to: &markup) }
            for list in item.lists { write(list, to: &markup) }
            markup += "</li>"
        }
        markup += list.isOrdered ? "</ol>" : "</ul>"
    }

    private static func write(_ spans: [Span], in name: String, to markup: inout String) {
        markup += "<\(name)>"
        for span in spans { write(span, to: &markup) }
        markup += "</\(name)>"
    }

    private static func write(_ span: Span, to markup: inout String) {
        let names = Mark.allCases.filter(span.marks.contains).map(\.name)
        if let link = span.link { markup += "<a href=\"\(escaped(link.text))\" rel=\"noopener\">" }
        for name in names { markup += "<\(name)>" }
        markup += escaped(span.text)
        for name in names.reversed() { markup += "</\(name)>" }
        if span.link != nil { markup += "</a>" }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\n": escaped += "<br>"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension RichText.Mark {
    fileprivate var name: String {
        switch self {
        case .strong: "strong"
        case .emphasis: "em"
        case .underline: "u"
        }
    }
}
