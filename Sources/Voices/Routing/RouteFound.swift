import Kernel
import Store

/// Where a voice goes by the routes of a place and those above it.
struct RouteFound {
    let goesTo: ID<Organisation>
    /// Stands on the entry: by which route it came.
    let words: String

    private static let most = 500
    private static let voices = AnyLedger(Voice.ledger)
    private static let routeLedger = AnyLedger(VoiceRoute.ledger)

    /// - Parameters:
    ///   - place: that was chosen, to which it would go otherwise.
    ///   - reporter: the union that handed it up, to which and below which nothing leads it back.
    /// - Returns: `nil` where no route fits.
    static func find(
        for voice: Voice, at place: Organisation, from reporter: ID<Organisation>?, on today: Day,
        _ connection: any Connection
    ) throws -> RouteFound? {
        // What the union of a place could not own is not led anywhere either.
        guard Self.voices.refusal(ofMattersOf: place) == nil else { return nil }
        let line = try place.line(on: connection)
        let reporting = try reporter.flatMap { try Organisation.find($0, on: connection) }
        for (route, entry) in try routes(of: line, on: today, connection) where route.fits(voice) {
            guard let id = route.goesTo, let union = try Organisation.find(id, on: connection), union.status == .active,
                Self.voices.refusal(ofMattersOf: union) == nil,
                line.first(where: { $0.id == entry.owner.organisation }).map(union.stands(atOrBelow:)) ?? false,
                reporting.map({ !union.stands(atOrBelow: $0) }) ?? true
            else { continue }
            return RouteFound(
                goesTo: union.id,
                words: "按转送规则 \(entry.number)（\(route.conditions.map(\.zh).joined(separator: "、"))），由\(place.name)转来")
        }
        return nil
    }

    /// Those in use, the narrowest first; of equally narrow ones the nearest first, then the newest.
    private static func routes(
        of line: [Organisation], on today: Day, _ connection: any Connection
    ) throws -> [(VoiceRoute, Entry)] {
        var filter = EntryFilter()
        filter.status = VoiceRoute.Status.inUse.rawValue
        filter.owners = Set(line.map(\.id))
        // Whoever speaks up reads no ledger; the routes are asked in her stead.
        let lines = try EntrySelection(Self.routeLedger, filter, for: .operator, on: today).page(
            limit: most, showing: [], on: connection)
        let found = try lines.compactMap { line in
            VoiceRoute.ledger.body(of: try line.entry.content(of: Self.routeLedger, on: connection)).map {
                ($0, line.entry)
            }
        }
        return found.sorted {
            ($0.0.conditions.count, $0.1.place.path.depth, $0.1.id)
                > ($1.0.conditions.count, $1.1.place.path.depth, $1.1.id)
        }
    }
}
