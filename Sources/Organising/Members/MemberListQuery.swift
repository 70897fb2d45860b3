import Kernel
import Store
import Web

/// What the address of a list of members asks for.
struct MemberListQuery: Sendable {
    let union: ID<Organisation>?
    let name: String
    let isOwn: Bool
    let standing: MemberSelection.Standing
    let segment: WorkSegment?
    let lacksNumber: Bool
    let figure: FigureAsked?
    let figureLabel: Text?
    var last: MemberLine.Place?

    init(_ query: Fields, in book: LedgerBook) {
        union = query.id("in")
        name = query.text("union")
        isOwn = query.isOn("own")
        standing = query.choice("standing") ?? .held
        segment = query.choice("segment")
        lacksNumber = query.text("number") == "none"
        let count = MemberRegister.face.description.counts.first { $0.indicator == query.text("figure") }
        figure = count.flatMap { FigureAsked(query, of: $0) }
        figureLabel = figure == nil ? nil : count?.label
        last = OrganisationPath(query.text("after-in")).flatMap { path in
            query.id("after", of: Membership.self).map { MemberLine.Place(path: path, membership: $0) }
        }
    }

    var isNarrowed: Bool { isOwn || standing != .held || segment != nil || lacksNumber || figure != nil }
}

/// The members of a union that a list shows.
struct MemberList: Sendable {
    static let pageSize = 50
    /// So many leave in one request.
    static let most = 10_000

    let union: Organisation
    /// Those directly below it, by name.
    let below: [Organisation]
    let lines: [MemberLine]
    let joinings: JoiningDays
    let next: MemberLine.Place?
    /// Of the union with all below it, today.
    let figures: [(count: CountDescription, asked: FigureAsked, amount: Int)]
    let waiting: Bool

    static func load(
        _ query: MemberListQuery, limit: Int, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> MemberList {
        let (union, reach, lines) = try Self.lines(query, limit: limit + 1, for: actor, connection)
        let year = Day(year: today.civil.year, month: 1, day: 1) ?? today
        let asked = MemberRegister.face.description.counts.map { count in
            (count: count, asked: FigureAsked(count, in: reach, (count.kind == .flow ? year : today)...today))
        }
        let found = try FigureAsked.find(asked.map(\.asked), on: connection)
        return MemberList(
            union: union, below: try Organisation.below(union.id, for: actor, limit: 60, on: connection),
            lines: Array(lines.prefix(limit)),
            joinings: try JoiningDays(of: lines.map(\.membership), on: connection),
            next: lines.count > limit ? lines[limit - 1].place : nil,
            figures: asked.map { (count: $0.count, asked: $0.asked, amount: found[$0.asked]?.amount ?? 0) },
            waiting: try !TransferLine.open(for: actor, limit: 1, on: connection).isEmpty)
    }

    /// Those that the list shows, with the union that they are of and the reach in it.
    static func lines(
        _ query: MemberListQuery, limit: Int, for actor: Actor, _ connection: any Connection
    ) throws -> (union: Organisation, reach: Reach, lines: [MemberLine]) {
        let union = try union(query, for: actor, connection)
        guard let reach = actor.reach(of: union, under: .readMembers) else { throw Refusal.notFound }
        var selection = MemberSelection(in: query.figure?.reach ?? reach)
        selection.isOwn = query.isOwn || query.figure?.isOwn == true
        (selection.standing, selection.segment) = (query.standing, query.segment)
        (selection.lacksNumber, selection.figure) = (query.lacksNumber, query.figure)
        return (union, reach, try selection.page(after: query.last, limit: limit, for: actor, on: connection))
    }

    /// The union that is named, by key or in words; without either one's own.
    private static func union(
        _ query: MemberListQuery, for actor: Actor, _ connection: any Connection
    ) throws -> Organisation {
        if !query.name.isEmpty {
            return try Organisation.named(
                query.name, in: "union", for: actor, under: .readMembers, on: connection)
        }
        let own = actor.grants.first { Permission.readMembers.roles.contains($0.role) }?.organisation
        guard let id = query.union ?? own else { throw Refusal.notFound }
        return try Organisation.find(id, for: actor, under: .readMembers, on: connection)
    }
}
