import Kernel

/// What was read from an article, in printed order within each kind, ready to be shown beside its text.
struct FactList: Sendable {
    struct Fact: Sendable {
        let kind: FactKind
        let words: Text
        /// Names it in addresses: `figure-3`.
        let id: String
        let trace: Trace?
        let value: FactValue
        /// Bytes of the original that name it; see ``ArticleReading/fact(_:at:)``.
        let place: Range<Int>
        /// A person's word on it.
        let correction: Correction?
    }

    let facts: [Fact]
    /// What was struck out, in printed order.
    let struck: [Correction]

    init(_ reading: ArticleReading, _ corrections: [Correction] = []) {
        let corrections = corrections.filter { reading.holds($0.place) }
        var facts: [Fact] = []
        func add(
            _ kind: FactKind, _ values: [(value: FactValue, words: Text, trace: Trace?)], at whole: Range<Int>? = nil
        ) {
            for (number, one) in values.enumerated() {
                let place = whole ?? reading.place(of: one.trace)
                facts.append(
                    Fact(
                        kind: kind, words: one.words, id: "\(kind)-\(number)", trace: one.trace, value: one.value,
                        place: place, correction: corrections.first { $0.concerns(kind, at: place, saying: one.value) })
                )
            }
        }
        func plain(_ value: FactValue, _ trace: Trace?) -> (value: FactValue, words: Text, trace: Trace?) {
            (value, value.words, trace)
        }
        add(.person, reading.people.map { plain($0.fact, $0.trace) })
        add(.organisation, reading.organisations.map { plain($0.fact, $0.trace) })
        add(.figure, reading.figures.map { plain($0.fact, $0.trace) })
        let count = FactValue.points(reading.points?.count ?? 0)
        add(
            .points,
            (reading.points?.marks ?? []).enumerated().map { number, mark in
                (count, Text("第 \(number + 1) 点", en: "Point \(number + 1)"), mark)
            }, at: reading.beginning)
        add(.slip, reading.slips.map { plain($0.fact, $0.trace) })
        self.facts = facts
        struck = corrections.filter { $0.now == nil }
    }

    func facts(of kind: FactKind) -> [Fact] { facts.filter { $0.kind == kind } }
}
