import Kernel

/// What was read from an article, in printed order within each kind, ready to be shown beside its text.
struct FactList: Sendable {
    enum Kind: CaseIterable {
        case person, organisation, figure, point, slip

        var label: Text {
            switch self {
            case .person: Text("人物", en: "People")
            case .organisation: Text("组织", en: "Organisations")
            case .figure: Text("数字", en: "Figures")
            case .point: Text("要点", en: "Points")
            case .slip: Text("疑似笔误", en: "Probable slips")
            }
        }
    }

    struct Fact: Sendable {
        let kind: Kind
        let words: Text
        /// Names it in addresses: `figure-3`.
        let id: String
        let trace: Trace?
    }

    let facts: [Fact]

    init(_ reading: ArticleReading) {
        var facts: [Fact] = []
        for (number, person) in reading.people.enumerated() {
            let titles = person.titles.joined(separator: "、")
            let words = titles.isEmpty ? person.name : "\(person.name)（\(titles)）"
            facts.append(Fact(kind: .person, words: Text(same: words), id: "person-\(number)", trace: person.trace))
        }
        for (number, acting) in reading.organisations.enumerated() {
            facts.append(
                Fact(
                    kind: .organisation, words: Text(same: acting.name), id: "organisation-\(number)",
                    trace: acting.trace))
        }
        for (number, figure) in reading.figures.enumerated() {
            let words = [figure.text, figure.what].filter { !$0.isEmpty }.joined(separator: " ")
            facts.append(Fact(kind: .figure, words: Text(same: words), id: "figure-\(number)", trace: figure.trace))
        }
        for (number, mark) in (reading.points?.marks ?? []).enumerated() {
            facts.append(
                Fact(
                    kind: .point, words: Text("第 \(number + 1) 点", en: "Point \(number + 1)"), id: "point-\(number)",
                    trace: mark))
        }
        for (number, slip) in reading.slips.enumerated() {
            facts.append(
                Fact(
                    kind: .slip,
                    words: Text("\(slip.text) → \(slip.suggestion)？", en: "\(slip.text) → \(slip.suggestion)?"),
                    id: "slip-\(number)", trace: slip.trace))
        }
        self.facts = facts
    }

    func facts(of kind: Kind) -> [Fact] { facts.filter { $0.kind == kind } }
}
