public import Kernel

extension HTML {
    /// Writes rich text element by element; its markup never passes as a string.
    public func rich(_ rich: RichText) {
        div(.class("rich"), .lang(.zh)) { blocks(rich.blocks) }
    }

    private func blocks(_ blocks: [RichText.Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let spans): p { self.spans(spans) }
            case .heading(.large, let spans): h3 { self.spans(spans) }
            case .heading(.small, let spans): h4 { self.spans(spans) }
            case .list(let list): self.list(list)
            case .quote(let blocks): blockquote { self.blocks(blocks) }
            }
        }
    }

    private func list(_ list: RichText.List) {
        let element = list.isOrdered ? ol : ul
        element {
            for item in list.items {
                li {
                    spans(item.words)
                    for list in item.lists { self.list(list) }
                }
            }
        }
    }

    private func spans(_ spans: [RichText.Span]) {
        for span in spans {
            if let link = span.link {
                a(.href(Link(link)), .rel("noopener")) { words(of: span, in: RichText.Mark.allCases) }
                if let host = link.host { self.span(" (\(host))", .class("host"), .lang(.en)) }
            } else {
                words(of: span, in: RichText.Mark.allCases)
            }
        }
    }

    private func words(of span: RichText.Span, in marks: [RichText.Mark]) {
        guard let mark = marks.first(where: span.marks.contains), let place = marks.firstIndex(of: mark) else {
            return lines(span.text)
        }
        let around = element(mark)
        around { words(of: span, in: Array(marks[(place + 1)...])) }
    }

    private func element(_ mark: RichText.Mark) -> Element {
        switch mark {
        case .strong: strong
        case .emphasis: em
        case .underline: u
        }
    }

    private func lines(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { br() }
            self.text(String(line))
        }
    }
}
