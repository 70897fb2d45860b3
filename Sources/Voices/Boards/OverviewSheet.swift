import Kernel
import Store

/// What the overview of voices shows, read in one snapshot.
struct OverviewSheet: Sendable {
    /// One way to look at a figure: by the choices of a field.
    struct Breakdown: Sendable {
        let field: FieldDescription
        let parts: [(label: Text, number: BoardNumber)]
    }

    typealias Numbers = (all: BoardNumber, below: [ID<Organisation>: BoardNumber])

    let place: BoardPlace
    let received, instructed, answered, days, done, inHand: Numbers
    let overdue: OverdueFigures
    let ways: [Breakdown]
    let speeds: [Breakdown]
    let senses: [Breakdown]

    static func load(
        _ place: BoardPlace, _ days: ClosedRange<Day>, on today: Day, _ connection: any Connection
    ) throws -> OverviewSheet {
        func numbers(_ indicator: String, until day: Day? = nil) throws -> Numbers {
            let stretch = day.map { $0...$0 } ?? days
            guard let found = try BoardNumber.find(indicator, at: place, stretch, on: connection) else {
                throw Refusal.notFound
            }
            return found
        }
        let received = try numbers("voices.received")
        let answered = try numbers("voices.answered")
        let rated = try numbers("voices.rated")
        return OverviewSheet(
            place: place, received: received, instructed: try numbers("voices.instructed"), answered: answered,
            days: try numbers("voices.answer-days"),
            done: try numbers("voices.done"), inHand: try numbers("voices.in-hand", until: days.upperBound),
            overdue: try OverdueFigures.find(in: place.reach, of: [Voice.ledger.description.id], on: today, connection),
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

    /// How many days an answer took on average; `nil` where none was given.
    static func average(_ days: BoardNumber?, of answered: BoardNumber?) -> String? {
        guard let answered = answered?.amount, answered > 0 else { return nil }
        let tenths = ((days?.amount ?? 0) * 10 + answered / 2) / answered
        return "\(tenths / 10).\(tenths % 10)"
    }
}
