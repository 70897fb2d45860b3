import Kernel
import Store

/// Who below an organisation has conveyed which directive.
struct Dissemination: Sendable {
    /// What one organisation and those below it have done about one directive.
    struct Cell: Sendable {
        /// The organisation's own first meeting.
        var own: Conveyed?
        /// How many organisations below it have conveyed it.
        var below = 0
    }

    struct Row: Sendable {
        let organisation: Organisation
        /// In the order of the directives.
        let cells: [Cell]
    }

    let centre: Organisation
    /// Newest first.
    let directives: [Directive]
    /// The organisations directly below the centre.
    let rows: [Row]

    static func load(
        _ directives: [Directive], at centre: Organisation, for actor: Actor, on connection: any Connection
    ) throws -> Dissemination {
        let below = try Organisation.below(centre.id, for: actor, under: .readBulletins, on: connection)
            .filter { $0.status == .active }
        let meetings = try Conveyed.all(of: directives, below: centre, for: actor, on: connection)
        let byDirective = Dictionary(grouping: meetings, by: \.directive)
        let rows = below.map { organisation in
            Row(
                organisation: organisation,
                cells: directives.map { cell(of: organisation, byDirective[$0.id] ?? []) })
        }
        return Dissemination(centre: centre, directives: directives, rows: rows)
    }

    private static func cell(of organisation: Organisation, _ meetings: [Conveyed]) -> Cell {
        let inside = meetings.filter { organisation.path.covers($0.path) }
        let own = inside.first { $0.organisation == organisation.id }
        return Cell(own: own, below: Set(inside.map(\.organisation)).subtracting([organisation.id]).count)
    }

    /// How many of the rows have conveyed the directive at `index`.
    func count(at index: Int) -> Int { rows.count { $0.cells[index].own != nil } }
}
