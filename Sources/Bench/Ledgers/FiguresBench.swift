import Foundation
import Kernel
import Skills
import Store

/// Prints what a figure costs at each height of the tree, and at the province against counting the entries.
func runFiguresBench(_ folder: DemoFolder, _ measures: MeasuresFile) async throws {
    let demo = try DemoPlatform(folder)
    let database = demo.platform.database
    say("figures, ms                 province            city          county            town")
    say("                         p50     p99     p50     p99     p50     p99     p50     p99")
    var heads: [(rank: Rank, places: [OrganisationPath])] = []
    for rank in [Rank.province, .city, .county, .town] {
        heads.append((rank, try await database.read { try places(of: rank, on: $0) }))
    }
    var highest = 0.0
    for question in try questions(demo.book) {
        var cells: [String] = []
        for head in heads {
            let times = try await question.times(at: head.places, on: database)
            if head.rank == .province {
                highest = max(highest, percentile(times, 99))
                try measures.add("\(question.label), at the province, ms", percentile(times, 50))
            }
            cells.append("\(padded(percentile(times, 50), 3))  \(padded(percentile(times, 99), 3))")
        }
        say(question.label.padding(toLength: 22, withPad: " ", startingAt: 0) + cells.joined(separator: "  "))
    }
    say("figures: at the province p99 at most \(decimal(highest, 3)) ms   (mark 2)")
    guard let province = heads[0].places.first else { return }
    for question in try questions(demo.book) { try await question.compare(at: province, on: database) }
    try await demo.close()
}

/// At most forty, far from each other.
private func places(of rank: Rank, on connection: any Connection) throws -> [OrganisationPath] {
    let all = try connection.all("SELECT path FROM organisation WHERE rank = \(rank) ORDER BY path") {
        try $0[0] as OrganisationPath
    }
    return stride(from: 0, to: all.count, by: max(1, all.count / 40)).prefix(40).map { all[$0] }
}

/// A figure, and the statement by which the entries themselves answer the same.
private struct Question: Sendable {
    let label: String
    let count: CountDescription
    let part: String
    let days: ClosedRange<Day>
    let grouped: @Sendable (OrganisationPath) -> SQL

    private static let calls = 520

    private func asked(_ path: OrganisationPath) -> FigureAsked {
        FigureAsked(count, part: part, in: Reach(line: .leadership, path: path), days)
    }

    /// Milliseconds of each call, the best of three, in rising order.
    func times(at places: [OrganisationPath], on database: any Database) async throws -> [Double] {
        var times: [Double] = []
        for call in 0..<Self.calls {
            let asked = asked(places[call % places.count])
            var best = Double.infinity
            for _ in 0..<3 {
                let start = ContinuousClock.now
                _ = try await database.read { try asked.find(on: $0) }
                best = min(best, start.duration(to: .now).seconds * 1000)
            }
            times.append(best)
        }
        return times.sorted()
    }

    func compare(at path: OrganisationPath, on database: any Database) async throws {
        let asked = asked(path)
        let kept = try await times(at: [path], on: database)
        let found = try await database.read { try asked.find(on: $0).entries }
        var slow: [Double] = []
        var counted = 0
        for _ in 0..<3 {
            let start = ContinuousClock.now
            counted = try await database.read { connection in
                try connection.all(grouped(path)) { try $0[1] as Int }.reduce(0, +)
            }
            slow.append(start.duration(to: .now).seconds * 1000)
        }
        let best = slow.min() ?? 0
        guard counted == found else {
            return say("figures: \(label) is \(found) by the sums, but \(counted) by the entries: WRONG")
        }
        say(
            "figures: \(label) = \(found) either way; GROUP BY \(decimal(best)) ms, kept sums \(decimal(kept[kept.count / 2], 3)): "
                + "\(decimal(best / kept[kept.count / 2], 0)) × faster   (mark 1000 at 1,000,000 entries)")
    }
}

private func questions(_ book: LedgerBook) throws -> [Question] {
    let today = Clock.system.now().day
    let year = (Day(year: today.civil.year, month: 1, day: 1) ?? today)...today
    func count(_ indicator: String) throws -> CountDescription {
        guard let found = book.count(indicator) else { throw Refusal.notFound }
        return found.count
    }
    return [
        Question(label: "entered this year", count: try count("proposals.entered"), part: "", days: year) { path in
            """
            SELECT realm, COUNT(*) FROM entry WHERE ledger = 'proposals' AND path >= \(path) AND path < \(path.end)
                AND opened_on BETWEEN \(year.lowerBound) AND \(year.upperBound) GROUP BY realm
            """
        },
        Question(
            label: "declined, one kind", count: try count("proposals.declined"), part: "kind=safety", days: year
        ) { path in
            """
            SELECT e.realm, COUNT(*) FROM entry e
            JOIN entry_listed f ON f.entry = e.id AND f.field = 'proposals.kind' AND f.words = 'safety'
            WHERE e.ledger = 'proposals' AND e.path >= \(path) AND e.path < \(path.end) AND e.status = 'declined'
                AND e.closed_on BETWEEN \(year.lowerBound) AND \(year.upperBound) GROUP BY e.realm
            """
        },
        Question(label: "in hand today", count: try count("proposals.in-hand"), part: "", days: today...today) { path in
            """
            SELECT realm, COUNT(*) FROM entry WHERE ledger = 'proposals' AND path >= \(path) AND path < \(path.end)
                AND opened_on <= \(today) AND (closed_on IS NULL OR closed_on > \(today)) GROUP BY realm
            """
        },
    ]
}
