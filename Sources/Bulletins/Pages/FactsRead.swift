import Kernel
import Web

/// The facts of an article, kind by kind; each leads to its place in the text, and can be set right.
struct FactsRead {
    let page: ArticlePage
    let form: CorrectionForm?

    private var reading: ArticleReading { page.article.reading }
    private var list: FactList { page.list }

    func write(_ html: HTML) {
        html.div(.class("facts-read"), .id("facts")) {
            html.h3(Text("识读出的内容", en: "What was read"))
            html.definitions {
                whole(.dates, reading.dates.map { Text(same: $0.description) }, html)
                whole(.topics, reading.topics.map(\.name), html)
                for kind in [FactKind.person, .organisation, .figure] { each(kind, html) }
                points(html)
                conveyances(html)
                if !list.facts(of: .slip).isEmpty || !struck(.slip).isEmpty || isOpen(.slip) { each(.slip, html) }
            }
        }
    }

    /// A value of the whole article.
    private func whole(_ kind: FactKind, _ values: [Text], _ html: HTML) {
        html.definition(kind.label) {
            if isOpen(kind) {
                form?.write(html)
            } else {
                for value in values { html.chip(value) }
                if values.isEmpty { html.span("—", .class("none")) }
                pen(.whole(kind), of: kind, html)
                note(at: reading.beginning, kind, html)
            }
        }
    }

    private func each(_ kind: FactKind, _ html: HTML) {
        html.definition(kind.label) {
            html.ul(.class("facts")) {
                for fact in list.facts(of: kind) { html.li { write(fact, html) } }
                for correction in struck(kind) {
                    html.li {
                        if let was = correction.was { html.del(was.words) }
                        said(correction, html)
                    }
                }
                if page.mayCorrect, kind.canBeAdded {
                    html.li {
                        if form?.kind == kind, form?.place == nil {
                            form?.write(html)
                        } else {
                            html.a(.href(CorrectionAsked.missing(kind).link(of: page.article.id)), .class("pen")) {
                                html.deed(Text("补一条", en: "Add"), about: kind.label)
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(_ fact: FactList.Fact, _ html: HTML) {
        if form?.kind == fact.kind, form?.place == fact.place {
            form?.write(html)
        } else {
            link(fact, html)
            if let taken = page.takenFor(fact), taken != fact.words.zh { html.span("→ \(taken)", .class("taken")) }
            pen(.fact(id: fact.id), of: fact.kind, words: fact.words, html)
            if let correction = fact.correction { said(correction, html) }
        }
    }

    private func points(_ html: HTML) {
        let marks = list.facts(of: .points)
        guard let count = reading.points?.count else { return whole(.points, [], html) }
        html.definition(FactKind.points.label) {
            if isOpen(.points) {
                form?.write(html)
            } else {
                html.chip(FactValue.points(count).words)
                html.ul(.class("facts")) { for mark in marks { html.li { link(mark, html) } } }
                pen(.whole(.points), of: .points, html)
                note(at: reading.beginning, .points, html)
                if let offer = page.offer { html.pointsOffer(offer, of: page.article) }
            }
        }
    }

    private func conveyances(_ html: HTML) {
        html.definition(FactKind.conveyances.label) {
            if isOpen(.conveyances) {
                form?.write(html)
            } else {
                html.ul(.class("facts is-long")) {
                    for conveyance in reading.conveyances { html.li(conveyance.words[html.language], .lang(.zh)) }
                }
                if reading.conveyances.isEmpty { html.span("—", .class("none")) }
                pen(.whole(.conveyances), of: .conveyances, html)
                note(at: reading.beginning, .conveyances, html)
            }
        }
    }

    private func link(_ fact: FactList.Fact, _ html: HTML) {
        if fact.trace?.place.isEmpty ?? true {
            html.text(fact.words)
        } else {
            html.a(fact.words, .href(.fragment(fact.id)))
        }
    }

    private func pen(_ asked: CorrectionAsked, of kind: FactKind, words: Text? = nil, _ html: HTML) {
        guard page.mayCorrect else { return }
        html.a(.href(asked.link(of: page.article.id)), .class("pen")) {
            html.deed(Text("改", en: "Correct"), about: words.map { Text($0.zh, en: "") } ?? kind.label)
        }
    }

    private func note(at place: Range<Int>, _ kind: FactKind, _ html: HTML) {
        let value = reading.fact(kind, at: place)
        let corrections = page.corrections.filter { reading.holds($0.place) }
        if let correction = corrections.first(where: { $0.concerns(kind, at: place, saying: value) }) {
            said(correction, html)
        }
    }

    /// Who corrected it, what was read, and the way back to that.
    private func said(_ correction: Correction, _ html: HTML) {
        let read = correction.was.map(\.words)
        html.chip(
            correction.now == nil
                ? Text("\(correction.by) \(correction.day) 删去", en: "struck out by \(correction.by), \(correction.day)")
                : Text(
                    "\(correction.by) \(correction.day) 更正，原读作 \(read?.zh ?? "无")",
                    en: "corrected by \(correction.by), \(correction.day); read as \(read?.en ?? "nothing")"))
        guard page.mayCorrect else { return }
        html.form(post: "/articles/\(page.article.id)/facts", class: "inline") {
            for (name, value) in correction.named { html.input(.type("hidden"), .name(name), .value(value)) }
            html.button(
                Text("复原", en: "Restore"), .type("submit"), .name("deed"), .value("restore"), .class("quiet"))
        }
    }

    private func struck(_ kind: FactKind) -> [Correction] { list.struck.filter { $0.kind == kind } }

    private func isOpen(_ kind: FactKind) -> Bool { form?.kind == kind }
}

extension Correction {
    /// What names it, and what stands there now, in a form.
    fileprivate var named: [(name: String, value: String)] {
        let seen = now.flatMap { try? Canonical.bytes(of: $0) }.map { ("seen", String(decoding: $0, as: UTF8.self)) }
        return [
            ("kind", kind.rawValue), ("from", String(place.lowerBound)), ("to", String(place.upperBound)),
        ] + (seen.map { [$0] } ?? [])
    }
}
