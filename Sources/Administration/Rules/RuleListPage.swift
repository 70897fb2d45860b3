import Kernel
import Store
import Web

/// The rules that hold at a place on a day.
struct RuleListPage: Sendable {
    let words: String
    let place: RulePlace
    let typedPlace: String
    let day: Day
    let after: String
    let found: [Rule]
    let places: [String]
    let errors: FormErrors
    let here: Link

    static let pageSize = 100

    static func load(_ visit: Visit, _ book: LedgerBook, on platform: Platform) async throws -> RuleListPage {
        let (query, today, here, language) = (visit.query, visit.now.day, visit.here, visit.language)
        return try await platform.read(as: visit.identity) { connection, actor in
            let terms = try book.inForce(on: connection).terms
            let typed = query.text("region")
            var errors = FormErrors.none
            var place = RulePlace.nation
            do {
                place = try RulePlace.read(typed, for: actor, in: terms, on: connection)
            } catch let refusal as Refusal {
                errors = FormErrors(refusal) ?? .none
            }
            let day = query.day("on") ?? today
            return RuleListPage(
                words: query.text("q"), place: place, typedPlace: typed, day: day, after: query.text("after"),
                found: terms.rules.holding(at: place.region, on: day).filter { $0.matches(query.text("q")) },
                places: RulePlace.suggestions(in: terms, language), errors: errors, here: here)
        }
    }

    private var shown: ArraySlice<Rule> {
        let start = after.isEmpty ? 0 : found.firstIndex { $0.name == after }.map { $0 + 1 } ?? 0
        return found[start...].prefix(Self.pageSize)
    }

    var page: Page {
        var page = Page(
            Text("规则", en: "Rules"), entry: "rules",
            lead: Text(
                "时限和标准由法律和各地规定设定；本地有规定的，以最近一级为准",
                en: "Limits and thresholds are set by law and by places; the most local rule holds")
        ) { [self] html in
            html.ruleTabs(.rules)
            if let why = errors.first { html.notice(Notice(.trouble, why)) }
            html.sheet {
                filters(html)
                table(html)
            }
            pager(html)
        }
        page.status = errors.status
        return page
    }

    private func filters(_ html: HTML) {
        html.filters(
            [
                Field(
                    "region", Text("地方", en: "Place"), .suggested(places),
                    value: errors.isEmpty ? place.label(in: html.language) : typedPlace),
                Field("on", Text("日期", en: "Day"), .day, value: day.description),
                Field("q", Text("名称、编号或依据", en: "Name, id or source"), .search, value: words),
            ], to: "/rules", clear: here.text.contains("?") ? "/rules" : nil)
    }

    private func table(_ html: HTML) {
        html.table(
            Array(shown),
            [
                Column(Text("规则", en: "Rule")) { html, rule in
                    html.a(rule.title, .href(link(to: rule)))
                    html.div(rule.name, .class("meta"))
                },
                Column(Text("规定", en: "Value")) { html, rule in html.ruleValue(rule.value) },
                Column(Text("依据", en: "Source")) { html, rule in html.text(rule.citation) },
                Column(Text("适用", en: "Place"), isMinor: true) { html, rule in html.text(rule.region.words) },
                Column(Text("可信度", en: "Confidence"), isMinor: true) { html, rule in html.text(rule.confidence.words) },
                Column(Text("施行", en: "From"), isMinor: true) { html, rule in
                    if let from = rule.from { html.date(from) } else { html.text("—") }
                },
            ], caption: Text("现行规则", en: "Rules in force"),
            empty: EmptyState(
                Text("当地当日没有符合条件的规则。", en: "No rule fits there on that day."),
                act: Crumb(Text("看全部规则", en: "Show all rules"), "/rules")))
    }

    private func link(to rule: Rule) -> Link {
        let link: Link = "/rules/\(rule.id.description)"
        return link.with("part", rule.part ?? "").with("region", place.region.description)
            .with("from", day.description)
    }

    private func pager(_ html: HTML) {
        let isLast = shown.last == found.last
        html.pager(
            first: after.isEmpty ? nil : here.without("after"),
            next: isLast ? nil : shown.last.map { here.replacing("after", $0.name) },
            standing: Text("共 \(found.count) 条", en: "\(found.count) in all"))
    }
}

extension RuleBook {
    /// Every part of every rule with the version that holds at a place on a day, in the order of the packs.
    fileprivate func holding(at region: RegionCode, on day: Day) -> [Rule] {
        ids.flatMap { id -> [Rule] in
            var seen: Set<String?> = []
            let parts = versions(of: id).map(\.part).filter { seen.insert($0).inserted }
            return parts.compactMap { part in
                rule(id, part: part, at: region, on: day).flatMap { $0.part == part ? $0 : nil }
            }
        }
    }
}

extension Rule {
    /// Whether each of the words stands somewhere in what the list shows.
    fileprivate func matches(_ words: String) -> Bool {
        guard !words.isEmpty else { return true }
        let texts = [title, citation, value.words]
        let all = ([name] + texts.map(\.zh) + texts.map(\.en)).joined(separator: "\n").lowercased()
        return words.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { all.contains($0) }
    }
}

extension HTML {
    /// What a rule says; what is still to be set is said first.
    func ruleValue(_ value: RuleValue) {
        guard case .open(let known) = value else { return text(value.words) }
        chip(Text("时限待设定", en: "To be set"), .soon)
        text(" ")
        span(.class("meta")) { text(known) }
    }
}
