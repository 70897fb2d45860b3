/// Words as they come in, in the one form in which they are kept: any blank a single space, none at the ends of a line, no
/// empty lines, and neither controls nor marks that turn the direction of writing.
struct SpanBuilder {
    private var spans: [RichText.Span] = []
    /// A blank or a break is written only when something follows it.
    private var pending: RichText.Span?

    mutating func append(_ text: String, _ marks: Set<RichText.Mark> = [], _ link: RichText.Address? = nil) {
        for scalar in text.unicodeScalars {
            switch Self.role(of: scalar) {
            case .dropped: continue
            case .blank: wait(RichText.Span(text: " ", marks: marks, link: link))
            case .written:
                if let waiting = pending, !spans.isEmpty { write(waiting) }
                pending = nil
                write(RichText.Span(text: String(scalar), marks: marks, link: link))
            }
        }
    }

    mutating func lineBreak(_ marks: Set<RichText.Mark> = [], _ link: RichText.Address? = nil) {
        wait(RichText.Span(text: "\n", marks: marks, link: link))
    }

    /// What was written; the next words begin anew.
    mutating func take() -> [RichText.Span] {
        defer { self = SpanBuilder() }
        return spans
    }

    /// The first blank counts, unless a break comes after it.
    private mutating func wait(_ blank: RichText.Span) {
        if pending == nil || pending?.text == " " && blank.text == "\n" { pending = blank }
    }

    private mutating func write(_ span: RichText.Span) {
        if let last = spans.last, last.marks == span.marks, last.link == span.link {
            spans[spans.count - 1].text.unicodeScalars.append(contentsOf: span.text.unicodeScalars)
        } else {
            spans.append(span)
        }
    }

    private enum Role {
        case written, blank, dropped
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x2028, 0x2029: .blank
        case 0x21...0x7E: .written
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: .dropped
        default: scalar.value & 0xFFFE == 0xFFFE || scalar.properties.generalCategory == .control ? .dropped : .written
        }
    }
}
