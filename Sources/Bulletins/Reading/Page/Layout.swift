/// How the text was set: whether its lines break at a margin, and whether an empty line means anything.
struct Layout: Sendable, Equatable {
    /// Lines end where the column ends, not where the paragraph does.
    var wrapped = false
    /// An empty line follows nearly every line, so that it parts nothing.
    var doubleSpaced = false
    /// Paragraphs begin with white space.
    var indented = false

    /// Measures `lines`. A page paste is wrapped if most of its print stands in lines that break off in mid-sentence and
    /// none is long.
    init(of lines: [Line]) {
        guard lines.count > 3 else { return }
        var print = 0
        var broken = 0
        var long = 0
        var spaced = 0
        var indents = 0
        for line in lines where !line.traits.contains(.furniture) {
            let width = Int(line.width)
            print += width
            if width > 140 { long += width }
            if line.traits.isDisjoint(with: [.endsSentence, .endsParen]), width <= 140 { broken += width }
            if line.gap == 1 { spaced += 1 }
            if line.indent > 1 && width > 20 { indents += 1 }
        }
        wrapped = long * 4 < print && broken * 20 > print * 9
        doubleSpaced = spaced * 10 > lines.count * 7
        indented = indents * 12 > lines.count && indents * 10 < lines.count * 7
    }

    init() {}
}
