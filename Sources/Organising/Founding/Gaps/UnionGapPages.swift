public import Kernel
import Store
public import Web

/// The employers that are large and have no union, or none of their own, and the way from each to founding one (S046);
/// where the Party is organised and the union is not, and the other way round (S047).
public struct UnionGapPages: Sendable {
    let platform: Platform

    public init(platform: Platform) { self.platform = platform }

    static let address: Link = "/union-gaps"
    static let title = Text("未建会的大单位", en: "Large employers without a union")

    public static let homes = ["S046", "S047"].map { CatalogueHome($0, "/union-gaps") }
    public static let navigation = NavigationEntry(
        "union-gaps", title, address, permission: UnionGaps.employers.read)

    public var routes: [Route] {
        [
            .get("/union-gaps", "union-gaps.list", for: .holding(UnionGaps.employers.read, .anywhere)) {
                try await list($0)
            }
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let (query, today) = (UnionGapQuery(visit.query), visit.now.day)
        if let format = visit.spreadsheetFormat { return try await file(of: query, as: format, visit) }
        let gaps = try await platform.read(as: visit.identity) { connection, actor in
            try UnionGaps.load(query, for: actor, on: today, connection)
        }
        return .page(UnionGapPage(gaps: gaps, query: query, here: visit.here).page)
    }

    private func file(of query: UnionGapQuery, as format: SpreadsheetFormat, _ visit: Visit) async throws -> Answer {
        let today = visit.now.day
        let lines = try await platform.read(as: visit.identity) { connection, actor in
            try UnionGaps.whole(query, for: actor, on: today, connection)
        }
        try await platform.perform(
            NoteExport(of: UnionGaps.employers, query: visit.here.query, rows: lines.count), as: visit.identity)
        return try .spreadsheet(UnionGapSheet(query: query, lines: lines).spreadsheet, as: format, for: visit)
    }
}
