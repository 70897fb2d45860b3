import Files
public import Kernel
public import Store

extension ImportPreview {
    /// What would become of the rows of a roster, told as of the rows for a ledger. Nobody who is a member already is changed by
    /// one. Writes nothing.
    ///
    /// - Throws: as ``RosterPlan/load(_:into:for:_:on:_:)``.
    public static func make(
        ofRoster files: ImportFiles, into home: Organisation, for actor: Actor, _ journal: Journal, on today: Day,
        _ connection: any Connection
    ) throws -> ImportPreview {
        var unreadable: Text?
        var plan: RosterPlan?
        do {
            plan = try RosterPlan.load(files.source, into: home, for: actor, journal, on: today, connection)
        } catch let why as UnreadableSheet { unreadable = why.sentence }
        let rows = Dictionary(grouping: plan?.rows ?? []) { [$0.place.file, $0.place.sheet] }
        var preview = ImportPreview()
        for file in files.files {
            var shown = File(
                name: file.name, refused: file.refused ?? unreadable, encoding: file.encoding?.rawValue,
                notices: file.notices)
            if shown.refused == nil {
                shown.sheets = file.sheets.map { Sheet($0, of: rows[[$0.file, $0.ordinal]] ?? []) }
            }
            preview.files.append(shown)
        }
        return preview
    }
}

extension ImportPreview.Sheet {
    fileprivate init(_ sheet: ImportSheet, of rows: [RosterRow]) {
        self.init(sheet)
        for row in rows {
            switch row.fate {
            case .new: self.rows.good += 1
            case .same: self.rows.same += 1
            case .bad: self.rows.bad += 1
            }
            cells += row.complaints.map { complaint in
                ImportPreview.Cell(
                    at: sheet.address(of: complaint.column, row: row.place.row), severity: complaint.severity,
                    text: complaint.why)
            }
        }
    }
}
