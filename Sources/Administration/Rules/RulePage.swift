import Kernel
import Store
import Web

/// One rule: all its versions at all places, and the count for a place and a day, as `gonghui rules explain` prints it.
struct RulePage: Sendable {
    let id: RuleID
    let question: RuleQuestion
    let place: RulePlace
    let typedPlace: String
    let places: [String]
    let versions: [Rule]
    let former: [Rule]
    let explanation: Explanation?
    let errors: FormErrors

    static func load(_ visit: Visit, _ book: LedgerBook, on platform: Platform) async throws -> RulePage {
        guard let id = RuleID(try visit.segment("id")) else { throw Refusal.notFound }
        let (query, today, language) = (visit.query, visit.now.day, visit.language)
        return try await platform.read(as: visit.identity) { connection, actor in
            let terms = try book.inForce(on: connection).terms
            let (versions, former) = (terms.rules.versions(of: id), terms.former.versions(of: id))
            guard !versions.isEmpty || !former.isEmpty else { throw Refusal.notFound }
            let question = RuleQuestion(query, on: today)
            var place = RulePlace.nation
            var explanation: Explanation?
            var errors = FormErrors.none
            do {
                place = try RulePlace.read(query.text("region"), for: actor, in: terms, on: connection)
                let asked = try question.asked(id, at: place.region)
                explanation = terms.rules.answer(asked, in: terms.calendar).explanation
            } catch let refusal as Refusal {
                errors = FormErrors(refusal) ?? .none
            }
            let shown = Set(versions.map(\.version))
            return RulePage(
                id: id, question: question, place: place, typedPlace: query.text("region"),
                places: RulePlace.suggestions(in: terms, language), versions: versions,
                former: former.filter { !shown.contains($0.version) }, explanation: explanation, errors: errors)
        }
    }

    private var title: Text {
        let title = (versions + former).first?.title ?? Text(same: "")
        return Text("\(id) \(title.zh)", en: "\(id) \(title.en)")
    }

    private var parts: [String] {
        var seen: Set<String> = []
        return (versions + former).compactMap(\.part).filter { seen.insert($0).inserted }
    }

    var page: Page {
        var page = Page(title, trail: [Crumb(Text("规则", en: "Rules"), "/rules")], entry: "rules") { [self] html in
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    if let explanation { html.explanation(explanation, id: "count") }
                }
                html.div(.class("narrow")) { form(html) }
            }
            table(html)
        }
        page.status = errors.status
        return page
    }

    private func form(_ html: HTML) {
        html.sheet(Text("试算", en: "Try it"), id: "try") {
            html.div(.class("prose")) {
                if let why = errors.first { html.notice(Notice(.trouble, why)) }
                question.write(
                    to: html, id, parts: parts,
                    place: errors.all.contains { $0.name == "region" } ? typedPlace : place.label(in: html.language),
                    places: places,
                    errors: errors)
            }
        }
    }

    private func table(_ html: HTML) {
        html.sheet(Text("各地各时的版本", en: "Versions at all places"), id: "versions") {
            html.table(
                versions.map { ($0, false) } + former.map { ($0, true) },
                [
                    Column(Text("版本", en: "Version")) { html, row in html.span(row.0.version, .class("version")) },
                    Column(Text("适用", en: "Place")) { html, row in html.text(row.0.region.words) },
                    Column(Text("规定", en: "Value")) { html, row in html.ruleValue(row.0.value) },
                    Column(Text("依据", en: "Source")) { html, row in html.text(row.0.citation) },
                    Column(Text("有效", en: "In force")) { html, row in html.ruleSpan(row.0) },
                    Column(Text("可信度", en: "Confidence"), isMinor: true) { html, row in
                        html.text(row.0.confidence.words)
                        if row.1 { html.chip(LocalPack.Status.retired.label) }
                    },
                ], caption: Text("版本", en: "Versions"), empty: EmptyState(Text("没有版本。", en: "No versions.")))
        }
    }
}

extension HTML {
    /// 2022-05-01 – 2025-12-31
    func ruleSpan(_ rule: Rule) {
        guard rule.from != nil || rule.to != nil else { return text(Text("一直", en: "always")) }
        if let from = rule.from { date(from) }
        text(" – ")
        if let to = rule.to { date(to) }
    }

    /// An answer in words: the facts, and the count day by day.
    func explanation(_ explanation: Explanation, id: String) {
        sheet(explanation.title, id: id) {
            definitions { for fact in explanation.facts { definition(fact.label, fact.value) } }
        }
        for remark in explanation.remarks { notice(Notice(.hint, remark)) }
        guard !explanation.lines.isEmpty else { return }
        sheet(Text("逐日怎么数的", en: "The count, day by day"), id: id + "-days") {
            table(
                explanation.lines,
                [
                    Column(Text("日期", en: "Day")) { html, line in html.text(line.days) },
                    Column(Text("怎么数", en: "How it counts")) { html, line in html.text(line.why) },
                ], caption: Text("逐日怎么数的", en: "The count, day by day"), empty: EmptyState(Text(same: "")))
        }
    }
}
