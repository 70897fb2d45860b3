/// An event as it stands in a file of cases.
///
/// `from` … `to` name the first and the last day of a pause; `at` … `removed` the day a cause came and the day it had
/// gone. A pause without an end goes on. An interruption with `at` alone is of a moment; with `from` alone, or with an end
/// that is written as `null`, it goes on.
struct WrittenEvent: Decodable {
    let type: String
    let at: String?
    let from: String?
    let removed: String?
    let to: String?
    let days: Int?
    let reason: String?
    /// Whether an end stands there, be it `null`.
    let namesEnd: Bool

    private enum Key: String, CodingKey { case type, at, from, removed, to, days, reason }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        type = try fields.decode(String.self, forKey: .type)
        at = try fields.decodeIfPresent(String.self, forKey: .at)
        from = try fields.decodeIfPresent(String.self, forKey: .from)
        removed = try fields.decodeIfPresent(String.self, forKey: .removed)
        to = try fields.decodeIfPresent(String.self, forKey: .to)
        days = try fields.decodeIfPresent(Int.self, forKey: .days)
        reason = try fields.decodeIfPresent(String.self, forKey: .reason)
        namesEnd = fields.contains(.removed) || fields.contains(.to)
    }

    /// The words the laws use for causes, each an event of one of the kinds.
    private static let causes: [String: EventKind] = [
        "claim": .interrupt, "request": .interrupt, "admission": .interrupt, "force_majeure": .suspend,
        "pause": .suspend,
    ]

    /// - Returns: `nil` for a type that no event has.
    func read() throws(RuleCases.Fault) -> CaseEvent? {
        guard let kind = EventKind(rawValue: type) ?? Self.causes[type] else { return nil }
        let began = try day(at ?? from)
        let removed = try day(removed)
        let last = try day(to)
        if let days, !(1...3660).contains(days) {
            throw fault(Text("\(type) 的 days 应为 1 至 3660", en: "days of \(type) should be 1 to 3660"))
        }
        if kind == .extend {
            return .extend(days: days, at: began, reason: reason)
        }
        guard let began else {
            throw fault(Text("\(type) 须有 at 或 from", en: "\(type) needs at or from"))
        }
        if let end = removed ?? last, end < began {
            throw fault(Text("\(type) 的结束早于开始", en: "\(type) ends before it begins"))
        }
        guard kind.isPause else {
            let goesOn = removed == nil && last == nil && (namesEnd || at == nil) && kind == .interrupt
            return .anew(kind, at: began, removed: goesOn ? nil : removed ?? last ?? began)
        }
        // A hearing of which only the day is written took that day; other pauses go on until their end is written.
        let lasting = days ?? (kind == .hearing && at != nil && !namesEnd ? 1 : nil)
        let through = last ?? removed?.adding(days: -1) ?? lasting.map { began.adding(days: $0 - 1) }
        return .pause(kind, from: began, through: through)
    }

    private func day(_ text: String?) throws(RuleCases.Fault) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text), (1949...2999).contains(day.civil.year) else {
            throw fault(
                Text(
                    "\(type) 的日期「\(text.prefix(40))」应为 2026-11-21 这样的日期",
                    en: "“\(text.prefix(40))” of \(type) should be a day like 2026-11-21"))
        }
        return day
    }

    private func fault(_ why: Text) -> RuleCases.Fault { RuleCases.Fault(why: why) }
}
