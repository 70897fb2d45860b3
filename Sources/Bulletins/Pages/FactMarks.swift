import Web

/// A text cut at the facts that are marked in it.
///
/// Where two facts overlap, the one that begins first is marked; the other's link leads to it.
struct FactMarks: Sendable {
    struct Piece: Sendable {
        let text: String
        /// The facts that begin in this piece; empty for text between facts.
        let facts: [FactList.Fact]
    }

    let pieces: [Piece]

    /// - Parameter place: the bytes of `text` that a fact is marked at; `nil` leaves it out.
    init(_ text: String, _ facts: [FactList.Fact], at place: (FactList.Fact) -> Range<Int>?) {
        let bytes = Array(text.utf8)
        let placed = facts.compactMap { fact in
            place(fact).map { (fact: fact, range: $0.clamped(to: 0..<bytes.count)) }
        }.filter { !$0.range.isEmpty }.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        var groups: [(range: Range<Int>, facts: [FactList.Fact])] = []
        for (fact, range) in placed {
            if let last = groups.indices.last, range.lowerBound < groups[last].range.upperBound {
                groups[last].facts.append(fact)
            } else {
                groups.append((range, [fact]))
            }
        }
        var pieces: [Piece] = []
        var end = 0
        func add(_ range: Range<Int>, _ facts: [FactList.Fact]) {
            if !range.isEmpty {
                pieces.append(Piece(text: String(decoding: bytes[range], as: UTF8.self), facts: facts))
            }
        }
        for group in groups {
            add(end..<group.range.lowerBound, [])
            add(group.range, group.facts)
            end = group.range.upperBound
        }
        add(end..<bytes.count, [])
        self.pieces = pieces
    }

    /// The pieces cut at line feeds, one list for each paragraph.
    var paragraphs: [[Piece]] {
        pieces.reduce(into: [[]]) { paragraphs, piece in
            let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() {
                if number > 0 { paragraphs.append([]) }
                let facts = number == 0 ? piece.facts : []
                if !line.isEmpty { paragraphs[paragraphs.count - 1].append(Piece(text: String(line), facts: facts)) }
            }
        }.filter { !$0.isEmpty }
    }
}

extension HTML {
    /// Words with the mark of the facts that stand there: the ids of all stand on it, and it leads from the text to the
    /// first fact's place in the original, or back.
    func marked(_ words: String, _ facts: [FactList.Fact], inOriginal: Bool = false) {
        guard let first = facts.first else { return text(words) }
        let (own, other) = inOriginal ? ("original-", "") : ("", "original-")
        for fact in facts.dropFirst() { span(.id(own + fact.id), .class("fact-start")) {} }
        a(
            words, .href(.fragment(other + first.id)), .id(own + first.id), .class("fact is-\(first.kind)"))
    }
}
