import Kernel
import Store
import Web

/// What the overview of voices shows, read in one snapshot.
struct OverviewSheet: Sendable {
    /// One way to look at a figure: by the choices of a field.
    struct Breakdown: Sendable {
        let field: FieldDescription
        let parts: [(label: Text, number: BoardNumber)]
    }

    let place: BoardPlace
    let received, instructed, answered, days, done, inHand: BoardNumbers
    private let overdue: OverdueFigures
    private let today: Day
    let ways: [Breakdown]
    let speeds: [Breakdown]
    let senses: [Breakdown]

    static func load(
        _ place: BoardPlace, _ days: ClosedRange<Day>, on today: Day, _ connection: any Connection
    ) throws -> OverviewSheet {
        func numbers(_ indicator: String, until day: Day? = nil) throws -> BoardNumbers {
            try .find(indicator, at: place, day.map { $0...$0 } ?? days, on: connection)
        }
        let received = try numbers("voices.received")
        let answered = try numbers("voices.answered")
        let rated = try numbers("voices.rated")
        return OverviewSheet(
            place: place, received: received, instructed: try numbers("voices.instructed"), answered: answered,
            days: try numbers("voices.answer-days"),
            done: try numbers("voices.done"), inHand: try numbers("voices.in-hand", until: days.upperBound),
            overdue: try OverdueFigures.find(in: place.reach, of: [ledger], on: today, connection),
            today: today,
            ways: try breakdowns(["channel"], of: received.all, connection)
                + breakdowns(["kind", "cause", "industry"], of: try numbers("voices.sorted").all, connection),
            speeds: try breakdowns(["speed"], of: answered.all, connection),
            senses: try breakdowns(["gain", "happiness", "security"], of: rated.all, connection))
    }

    private static func breakdowns(
        _ names: [String], of number: BoardNumber, _ connection: any Connection
    ) throws -> [Breakdown] {
        let fields = names.compactMap { Voice.ledger.description.field($0) }
        let parts = fields.flatMap { field in choices(of: field).map { "\(field.name)=\($0.name)" } }
        let found = try number.asked.findParts(parts, on: connection)
        return fields.map { field in
            Breakdown(
                field: field,
                parts: choices(of: field).compactMap { name, label in
                    var asked = number.asked
                    asked.part = "\(field.name)=\(name)"
                    let amount = found[asked.part]?.amount ?? 0
                    return amount == 0 ? nil : (label, BoardNumber(asked: asked, amount: amount))
                })
        }
    }

    /// Those of the field, and that it was left empty.
    private static func choices(of field: FieldDescription) -> [(name: String, label: Text)] {
        guard case .choice(let choices) = field.kind else { return [] }
        return choices.map { ($0.name, $0.label) } + [("", Text("未填", en: "Not said"))]
    }

    private static let ledger = Voice.ledger.description.id

    /// Whether the union has or had any itself.
    var ownsAny: Bool {
        [received, answered, inHand].contains { $0.of(place.organisation)?.amount != 0 }
            || overdue(of: place.organisation).amount > 0
    }

    /// How many are overdue today in all, and the list of them.
    var allOverdue: (amount: Int, link: Link?) {
        let amount = overdue.all(in: Self.ledger)
        return (amount, amount == 0 ? nil : Self.late("/ledgers/voices").with("in", place.organisation.id.description))
    }

    /// The same of a row of the table.
    func overdue(of row: Organisation) -> (amount: Int, link: Link?) {
        let isItself = place.isItself(row)
        let amount = overdue.below(isItself ? place.reach : row.reach(on: place.reach.line), in: Self.ledger)
        guard amount > 0 else { return (0, nil) }
        guard isItself, var own = inHand.of(row)?.asked else {
            return (amount, Self.late("/ledgers/voices").with("in", row.id.description))
        }
        own.days = today...today
        return (amount, Self.late(own.carried(by: "/ledgers/voices")))
    }

    private static func late(_ list: Link) -> Link { list.with("state", "overdue") }

    /// How many days an answer took on average; `nil` where none was given.
    static func average(_ days: BoardNumber?, of answered: BoardNumber?) -> String? {
        guard let answered = answered?.amount, answered > 0 else { return nil }
        let tenths = ((days?.amount ?? 0) * 10 + answered / 2) / answered
        return "\(tenths / 10).\(tenths % 10)"
    }
}
