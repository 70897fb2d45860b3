import Kernel
import Store
import Web

/// The points of a paper become tasks: one click on the paper shows them, the second makes them.
struct SplittingPages {
    let platform: Platform
    let book: LedgerBook

    private var write: Permission { DirectivesModule.tasks.write }

    var routes: [Route] {
        [
            .page("/tasks/split", "tasks.split-blank", for: .holding(write, .anywhere)) { visit in
                try await page(visit, visit.query)
            },
            .post("/tasks/split", "tasks.split-ask", for: .holding(write, .anywhere)) { visit in
                .page(try await page(visit, visit.form))
            },
            .post("/tasks/split/tasks", "tasks.split", for: .holding(write, .anywhere)) { visit in
                try await .attempt {
                    try await split(visit)
                } orAgain: { errors in
                    try await page(visit, visit.form, errors)
                }
            },
        ]
    }

    private func page(_ visit: Visit, _ fields: Fields, _ errors: FormErrors = .none) async throws -> Page {
        let write = write
        let (own, below) = try await platform.read(as: visit.identity) { connection, actor in
            let homes = actor.grants.filter { write.roles.contains($0.role) }.map(\.organisation)
            let own = try homes.first.flatMap { try Organisation.find($0, on: connection) }
            let below = try own.map { try Organisation.below($0.id, for: actor, limit: 50, on: connection) } ?? []
            return (own?.name ?? "", below.map(\.name))
        }
        let form = SplittingForm(fields, organisation: own)
        return SplittingPage(form: form, organisations: [own] + below, errors: errors).page
    }

    private func split(_ visit: Visit) async throws -> Answer {
        let form = SplittingForm(visit.form, organisation: "")
        let points = try await platform.read(as: visit.identity) { [write] connection, actor in
            try form.picked.map { place, point in
                try form.command(point, at: place, for: actor, under: write, on: connection)
            }
        }
        let command = SplitIntoTasks(source: form.source, link: form.link, points: points, book: book)
        let count = try await platform.perform(command, as: visit.identity).count
        return .redirect(
            to: "/ledgers/tasks",
            saying: Notice(.done, Text("已分解为 \(count) 项任务", en: count == 1 ? "1 task made" : "\(count) tasks made")))
    }
}

extension SplittingForm {
    /// A point as the command takes it, with the organisation that its words name.
    fileprivate func command(
        _ point: Point, at place: Int, for actor: Actor, under write: Permission, on connection: any Connection
    ) throws -> SplitIntoTasks.Point {
        let isOwn = !point.organisation.isEmpty
        let words = isOwn ? point.organisation : organisation
        let field = isOwn ? Self.name(of: "organisation", at: place) : "organisation"
        let owner = try Organisation.named(words, in: field, for: actor, under: write, on: connection)
        return SplitIntoTasks.Point(
            place: place, number: point.number, text: point.text, owner: owner.id,
            until: try day(point.until, "until-\(place)") ?? day(until, "until"))
    }

    private func day(_ words: String, _ field: String) throws -> Day? {
        if words.isEmpty { return nil }
        guard let day = Day(words) else {
            throw Refusal.invalid(field: field, why: Text("请填日期，如 2026-11-21", en: "Enter a day, such as 2026-11-21"))
        }
        return day
    }
}
