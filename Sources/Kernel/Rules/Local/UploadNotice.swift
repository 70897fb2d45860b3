import Store

/// Keeps the notice of a year. It changes nothing until it is activated.
public struct UploadNotice: Command {
    public static var requires: Permission? { .changeRules }
    static let action = Action("year-notice.uploaded", Text("上传", en: "uploaded"))

    let csv: String
    let notice: YearNotice
    let book: LedgerBook

    /// - Throws: ``CalendarFault`` at the first line that cannot be read.
    public init(csv: String, book: LedgerBook) throws(CalendarFault) {
        (self.csv, self.book) = (csv, book)
        notice = try YearNotice(csv: csv, file: "csv")
    }

    public func perform(at desk: Desk) throws -> ID<LocalNotice> {
        let organisation = try desk.allowRules(for: .nation)
        if let first = book.shippedCalendar.forgotten(by: notice).first {
            throw Refusal.invalid(
                field: "csv",
                why: Text(
                    "文件不全：\(first.day)（\(first.holiday.name.zh)）没有放假；请按通知把每个节日写成一行 rest",
                    en:
                        "Something is missing: \(first.day), \(first.holiday.name.en), is not off; write a rest line for each holiday"
                ))
        }
        let digest = LocalPack.digest(of: csv)
        let known: ID<LocalNotice>? = try desk.connection.value(
            "SELECT id FROM year_notice WHERE year = \(notice.year) AND digest = \(digest)")
        if let known { return known }
        let id: ID<LocalNotice> = desk.ids.next()
        try desk.connection.run(
            """
            INSERT INTO year_notice (id, year, source, csv, digest, uploaded_at, uploaded_by, moved)
            VALUES (\(id), \(notice.year), \(notice.source), \(csv), \(digest), \(desk.now), \(desk.actor.account), 0)
            """)
        try desk.record(Self.action, Subject(.yearNotice, id), of: organisation, version: Array(csv.utf8))
        return id
    }
}
