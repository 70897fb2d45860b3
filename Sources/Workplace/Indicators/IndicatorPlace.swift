import Kernel
import Store
import Web

/// The organisation that figures are about, and what lies around it within the person's reach.
struct IndicatorPlace: Sendable {
    let organisation: Organisation
    /// On which line it is looked at.
    let line: Line
    /// Those above it that she may look at, from the top.
    let above: [Organisation]
    /// Directly below it on the line.
    let below: [Organisation]

    /// So many are shown directly below one.
    static let most = 1000

    static func load(
        _ organisation: Organisation, for actor: Actor, under permissions: [Permission], on connection: any Connection
    ) throws -> IndicatorPlace {
        let reaches = permissions.compactMap { actor.reach(of: organisation, under: $0) }
        guard let line = reaches.first?.line else { throw Refusal.notFound }
        let above = try organisation.line(on: connection).filter { one in
            one.id != organisation.id && permissions.contains { actor.reach(of: one, under: $0) != nil }
        }
        return IndicatorPlace(
            organisation: organisation, line: line, above: above,
            below: try organisation.below(on: line, limit: most, on: connection))
    }

    /// The organisations offered where one is named.
    var names: [String] {
        let near = above.map(\.name) + below.filter { $0.status == .active }.prefix(60).map(\.name)
        return [organisation.name] + near.filter { $0 != organisation.name }
    }

    var words: Text {
        let name = organisation.name
        return line == .leadership
            ? Text("\(name)（含下级）", en: "\(name) with those below")
            : Text("\(name)（产业线）", en: "\(name) on the industry line")
    }
}

extension IndicatorQuery {
    /// A page of figures about an organisation in this period.
    func link(_ link: Link, to organisation: ID<Organisation>) -> Link {
        period.carried(by: link.with("in", organisation.description))
    }

    /// The period, one click each, and below it the organisation and days of one's own.
    func write(to html: HTML, at link: Link, _ place: IndicatorPlace) {
        let base = link.with("in", place.organisation.id.description)
        let spans = IndicatorPeriod.Span.allCases.filter { $0 != .days }
        html.tabs(
            spans.map { Tab($0.label, base.with("period", $0.rawValue), isCurrent: $0 == period.span) },
            label: Text("时间", en: "Period"))
        let isFree = period.span == .days
        html.form(get: link, class: "filters standing") {
            html.input(.type("hidden"), .name("in"), .value(place.organisation.id.description))
            if !isFree { html.input(.type("hidden"), .name("period"), .value(period.span.rawValue)) }
            html.filter(
                Field(
                    "owner", Text("单位", en: "Union"), .suggested(place.names), value: place.organisation.name,
                    isRequired: false))
            for (name, label, day) in [
                ("from", Text("从", en: "From"), period.days.lowerBound),
                ("to", Text("到", en: "To"), period.days.upperBound),
            ] {
                html.filter(Field(name, label, .day, value: isFree ? day.description : "", isRequired: false))
            }
            html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }
}
