import Kernel
import Store
import Web

/// What a board is asked for, as it stands in the address: a union, days, and whether it hangs on a wall.
struct BoardAsked: Sendable {
    let organisation: ID<Organisation>?
    let days: ClosedRange<Day>
    /// Whether somebody chose the days.
    let isFree: Bool
    let isOnWall: Bool

    /// - Parameter usual: the days where none are named. Given the wrong way round they are exchanged.
    init(_ query: Fields, usual: ClosedRange<Day>) {
        organisation = query.id("in")
        isOnWall = query.isOn("wall")
        if let from = query.day("from"), let to = query.day("to") {
            (days, isFree) = ((min(from, to)...max(from, to)).clamped(to: FigureAsked.askable), true)
        } else {
            (days, isFree) = (usual, false)
        }
    }

    func link(_ address: Link, to organisation: ID<Organisation>, isOnWall: Bool) -> Link {
        let link = address.with("in", organisation.description).with("wall", isOnWall ? "1" : "")
        return isFree
            ? link.with("from", days.lowerBound.description).with("to", days.upperBound.description) : link
    }

    /// Other days of the same union.
    func write(to html: HTML, at address: Link, _ place: BoardPlace) {
        html.form(get: address, class: "filters standing") {
            html.input(.type("hidden"), .name("in"), .value(place.organisation.id.description))
            for (name, label, day) in [
                ("from", Text("从", en: "From"), days.lowerBound), ("to", Text("到", en: "To"), days.upperBound),
            ] {
                html.filter(Field(name, label, .day, value: day.description, isRequired: false))
            }
            html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }

    var words: Text {
        Text("\(days.lowerBound) 至 \(days.upperBound)", en: "\(days.lowerBound) to \(days.upperBound)")
    }
}

/// The union that a board is about, and what lies around it within the person's reach.
struct BoardPlace: Sendable {
    let organisation: Organisation
    let reach: Reach
    /// Those above it that she may look at, from the top.
    let above: [Organisation]
    /// Directly below it, those that go on and own matters: no union inside an employer does.
    let below: [Organisation]

    /// The one that is named; else one's own.
    ///
    /// - Throws: ``Refusal/notFound`` for one whose figures are not for her.
    static func load(
        _ asked: ID<Organisation>?, for actor: Actor, under permission: Permission, on connection: any Connection
    ) throws -> BoardPlace {
        let own = actor.grants.first { permission.roles.contains($0.role) }?.organisation
        guard let id = asked ?? own, let organisation = try Organisation.find(id, on: connection),
            let reach = actor.reach(of: organisation, under: permission)
        else { throw Refusal.notFound }
        let above = try organisation.line(on: connection).filter {
            $0.id != organisation.id && actor.reach(of: $0, under: permission) != nil
        }
        let lowest = Voice.ledger.description.access.lowestOwner ?? .base
        let below = try organisation.below(on: reach.line, limit: 1000, on: connection).filter {
            $0.status == .active && $0.rank <= lowest
        }
        return BoardPlace(organisation: organisation, reach: reach, above: above, below: below)
    }

    /// Whether a row of a table is about what the union owns itself.
    func isItself(_ row: Organisation) -> Bool { row.id == organisation.id }

    /// Whose numbers make up the whole: those directly below, and the union itself where it owns any.
    func rows(ownsAny: Bool) -> [Organisation] { below.isEmpty || !ownsAny ? below : below + [organisation] }

    /// The way up, one click each.
    func trail(_ asked: BoardAsked, at address: Link) -> [Crumb] {
        above.map { Crumb(Text(same: $0.name), asked.link(address, to: $0.id, isOnWall: false)) }
    }
}

/// One number of a board, and what it is made of.
struct BoardNumber: Sendable {
    let asked: FigureAsked
    let amount: Int

    /// The list of exactly the rows behind it.
    var link: Link? { amount == 0 ? nil : asked.carried(by: "/ledgers/voices") }
}

/// The number of the whole, and what makes it up: of each directly below, and of what the union owns itself.
struct BoardNumbers: Sendable {
    let all: BoardNumber
    private let parts: [ID<Organisation>: BoardNumber]

    /// - Parameter row: one directly below; the union of the board for what it owns itself.
    func of(_ row: Organisation) -> BoardNumber? { parts[row.id] }

    static func find(
        _ indicator: String, part: String = "", at place: BoardPlace, _ days: ClosedRange<Day>,
        on connection: any Connection
    ) throws -> BoardNumbers {
        guard let count = Voice.ledger.description.counts.first(where: { $0.indicator == indicator }) else {
            throw Refusal.notFound
        }
        let asked = FigureAsked(count, part: part, in: place.reach, days)
        let found = try asked.findBelow(place.below, on: connection)
        var parts: [ID<Organisation>: BoardNumber] = [:]
        for child in place.below {
            var one = asked
            one.reach = child.reach(on: place.reach.line)
            parts[child.id] = BoardNumber(asked: one, amount: found[child.id]?.amount ?? 0)
        }
        var own = asked
        own.isOwn = true
        parts[place.organisation.id] = BoardNumber(asked: own, amount: try own.find(on: connection).amount)
        return BoardNumbers(
            all: BoardNumber(asked: asked, amount: try asked.find(on: connection).amount), parts: parts)
    }
}

extension BoardPlace {
    /// The name of a row, which leads to its own board; the union's own row leads nowhere.
    func name(_ row: Organisation, _ link: Link?, _ html: HTML) {
        if isItself(row) {
            html.text(Text("本级", en: "Itself"))
        } else if let link {
            html.a(.href(link), .lang(.zh)) { html.text(row.name) }
        } else {
            html.span(row.name, .lang(.zh))
        }
    }
}

extension HTML {
    /// A number of a board, with the way to the rows behind it.
    func boardNumber(_ number: BoardNumber, _ words: String, onPaper: Text? = nil) {
        self.number(Text(same: words), link: number.link, onPaper: onPaper)
    }
}
