public import Store

/// That a list of a ledger was taken away: by whom, how it was narrowed, and how many rows.
public enum EntryExport {
    /// More rows than these take a second permission (``Permission/exportLarge``).
    public static let ordinary = 10_000
    /// No export is larger.
    public static let most = 100_000

    public static let kind = SubjectKind("export", Text("导出", en: "Export"))
    public static let exported = Action("entries.exported", Text("导出清单", en: "took away a list"))

    /// How many rows each had, for the journal.
    public static func rows(
        of ids: [ID<EntryExport>], on connection: any Connection
    ) throws -> [ID<EntryExport>: Int] {
        guard !ids.isEmpty else { return [:] }
        let pairs = try connection.all("SELECT id, rows FROM entry_export WHERE id IN \(list: Set(ids))") {
            (try $0[0] as ID<EntryExport>, try $0[1] as Int)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    static let migration = Migration(
        "2026-11 exports",
        [
            """
            CREATE TABLE entry_export (
                id BIGINT PRIMARY KEY, account BIGINT NOT NULL, ledger TEXT NOT NULL, query TEXT NOT NULL,
                rows BIGINT NOT NULL, at BIGINT NOT NULL
            )
            """
        ])
}

extension Permission {
    /// Taking away lists of more than ten thousand rows, of what one may read: a head answers for that.
    public static let exportLarge = Permission(
        "exports.large", Text("导出一万行以上的清单", en: "Take away lists of more than ten thousand rows"), roles: [.leader])
}
