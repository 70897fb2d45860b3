public import Kernel

/// How a term stands, beside what it is the term of: its words, the day in full, and what set it, linked to the count.
public struct DueNote: Sendable {
    let tone: Tone
    let meaning: Text
    let words: Text
    let day: Text?
    let term: Text?
    let link: Link

    /// - Parameters:
    ///   - meaning: what the colour says, for those who do not see it.
    ///   - term: what set the day, with its article.
    ///   - link: where the count is explained.
    public init(_ tone: Tone, _ meaning: Text, words: Text, day: Text? = nil, term: Text? = nil, _ link: Link) {
        self.tone = tone
        self.meaning = meaning
        self.words = words
        self.day = day
        self.term = term
        self.link = link
    }
}

extension HTML {
    /// The light at the head of a line.
    public func light(of note: DueNote) { light(note.tone, note.meaning) }

    public func due(_ note: DueNote) {
        div(.class("due \(note.tone.rawValue)")) {
            b(note.words)
            if let day = note.day { div(day) }
            a(note.term ?? Text("怎么算的", en: "How it is counted"), .href(note.link))
        }
    }
}
