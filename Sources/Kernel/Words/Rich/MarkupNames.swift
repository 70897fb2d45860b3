/// What the reader of rich text knows of the names of elements.
enum MarkupNames {
    static let marks: [String: RichText.Mark] = [
        "strong": .strong, "b": .strong, "em": .emphasis, "i": .emphasis, "u": .underline, "ins": .underline,
    ]

    static let headings: [String: RichText.Heading] = [
        "h1": .large, "h2": .large, "h3": .large, "h4": .small, "h5": .small, "h6": .small,
    ]

    /// Each begins and ends a paragraph.
    static let blocks = Set(headings.keys).union([
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "pre", "figure",
        "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "dl", "dt", "dd", "hr", "form", "fieldset",
        "center", "body", "html",
    ])

    /// Nothing inside them is for reading.
    static let unseen: Set<String> = [
        "script", "style", "svg", "math", "iframe", "object", "template", "noscript", "head", "title", "textarea",
        "select", "xmp", "noembed", "noframes", "plaintext", "video", "audio", "canvas", "applet",
    ]

    /// Whether an element of this name tells that a text is markup rather than words with a bracket in them.
    static func isTelling(_ name: String) -> Bool {
        marks[name] != nil || blocks.contains(name) || unseen.contains(name)
            || ["a", "br", "ul", "ol", "li", "blockquote", "span", "font", "img", "td", "th"].contains(name)
    }
}
