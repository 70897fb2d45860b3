import Kernel
import Web

/// What the form “try it” asks of a rule: where, from when, and what happened.
struct RuleQuestion: Sendable {
    struct Line: Sendable {
        let kind: EventKind?
        let at: String
        let to: String
        let days: String
    }

    /// So many events can be tried at once; the form has room for one more than it was sent with.
    static let events = 1...5

    let part: String?
    let start: Day?
    let typedStart: String
    let lines: [Line]

    init(_ query: Fields, on today: Day) {
        part = query.text("part").isEmpty ? nil : query.text("part")
        typedStart = query.isOn("from") ? query.text("from") : today.description
        start = Day(typedStart).flatMap { (1949...2999).contains($0.civil.year) ? $0 : nil }
        lines = Self.events.map { number in
            Line(
                kind: query.choice("event-\(number)"), at: query.text("at-\(number)"), to: query.text("to-\(number)"),
                days: query.text("days-\(number)"))
        }
    }

    /// - Throws: a refusal beside the field that needs another value.
    func asked(_ id: RuleID, at region: RegionCode) throws(Refusal) -> RuleCase {
        guard let start else { throw .invalid(field: "from", why: Self.noDay) }
        var events: [CaseEvent] = []
        for (number, line) in zip(Self.events, lines) {
            if let event = try line.event(number) { events.append(event) }
        }
        return RuleCase(
            id: id.description, rule: id.description, part: part, region: region, start: start, events: events)
    }

    fileprivate static let noDay = Text(
        "请写 1949 至 2999 年间的日期，如 2026-11-21", en: "Write a day between 1949 and 2999, like 2026-11-21")

    func write(to html: HTML, _ id: RuleID, parts: [String], place: String, places: [String], errors: FormErrors) {
        html.form(get: "/rules/\(id.description)") {
            if parts.count > 1 {
                let options = parts.map { Field.Option($0, Text(same: $0)) }
                html.field(
                    Field(
                        "part", Text("哪一项", en: "Which part"), .choice(options), value: part ?? parts.first ?? ""),
                    errors: errors)
            }
            html.field(
                Field(
                    "region", Text("地方", en: "Place"), .suggested(places), value: place,
                    help: Text(
                        "区划代码或当地总工会名称，全国写 CN", en: "A division code or the name of a union there; CN for the country")),
                errors: errors)
            html.field(Field("from", Text("起算日", en: "From"), .day, value: typedStart), errors: errors)
            html.details(.class("count-days"), .when(lines.contains { $0.kind != nil }, .open)) {
                html.summary(Text("其间发生了什么", en: "What happened meanwhile"))
                let used = lines.lastIndex { $0.kind != nil }.map { $0 + 1 } ?? 0
                for (number, line) in zip(Self.events, lines.prefix(used + 1)) { event(number, line, html, errors) }
            }
            html.submit(Text("试算", en: "Work it out"))
        }
    }

    private func event(_ number: Int, _ line: Line, _ html: HTML, _ errors: FormErrors) {
        let none = Field.Option("", Text("（无）", en: "(nothing)"))
        let kinds = EventKind.allCases.map { Field.Option($0.rawValue, $0.words) }
        html.fieldset(.class("row-fields")) {
            html.legend(Text("事件 \(number)", en: "Event \(number)"), .class("visually-hidden"))
            html.field(
                Field(
                    "event-\(number)", Text("事件", en: "Event"), .choice([none] + kinds),
                    value: line.kind?.rawValue ?? "", isRequired: false), errors: errors)
            html.field(
                Field("at-\(number)", Text("哪天起", en: "On or from"), .day, value: line.at, isRequired: false),
                errors: errors)
            html.field(
                Field(
                    "to-\(number)", Text("到哪天", en: "Until"), .day, value: line.to, isRequired: false),
                errors: errors)
            html.field(
                Field("days-\(number)", Text("延长天数", en: "Days added"), .number, value: line.days, isRequired: false),
                errors: errors)
        }
    }
}

extension RuleQuestion.Line {
    fileprivate func event(_ number: Int) throws(Refusal) -> CaseEvent? {
        guard let kind else { return nil }
        let began = try day(at, "at-\(number)")
        let end = try day(to, "to-\(number)")
        if kind == .extend {
            let count = Int(days)
            if !days.isEmpty, !(1...3660).contains(count ?? 0) {
                throw .invalid(
                    field: "days-\(number)", why: Text("天数应为 1 至 3660", en: "Days should be 1 to 3660"))
            }
            return .extend(days: count, at: began, reason: "—")
        }
        guard let began else {
            throw .invalid(
                field: "at-\(number)",
                why: Text("请写「\(kind.words.zh)」发生的日期", en: "Write the day of the \(kind.words.en)"))
        }
        if let end, end < began {
            throw .invalid(field: "to-\(number)", why: Text("结束早于开始", en: "It ends before it begins"))
        }
        switch kind {
        case .interrupt: return .anew(kind, at: began, removed: end)
        case .restart, .rerouted: return .anew(kind, at: began, removed: end ?? began)
        case .hearing: return .pause(kind, from: began, through: end ?? began)
        case .suspend, .stay, .extend: return .pause(kind, from: began, through: end)
        }
    }

    private func day(_ text: String, _ field: String) throws(Refusal) -> Day? {
        guard !text.isEmpty else { return nil }
        guard let day = Day(text), (1949...2999).contains(day.civil.year) else {
            throw .invalid(field: field, why: RuleQuestion.noDay)
        }
        return day
    }
}
