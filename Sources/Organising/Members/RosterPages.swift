public import Kernel
import Store
import Web

/// How the files of a roster are read, with what headings were set to before and what was set for these sheets: their rows,
/// and why some cannot be read.
public typealias RosterReading =
    @Sendable (_ roster: RosterFiles) -> (source: ImportSource, refused: [Text])

/// The files of a roster that waits.
public struct RosterFiles: Sendable {
    public let files: [(name: String, bytes: [UInt8])]
    /// ``EntryImport/remembered(by:of:on:)``
    public let remembered: [String: ColumnMeaning]
    /// ``EntryImport/chosenColumns(of:on:)``
    public let chosen: [[Int]: [String: ColumnMeaning]]

    static func load(_ found: EntryImport, _ connection: any Connection) throws -> RosterFiles {
        let fields = MemberRegister.face.description
        return RosterFiles(
            files: try found.bytes(on: connection),
            remembered: try EntryImport.remembered(by: found.home, of: fields, on: connection),
            chosen: try found.chosenColumns(of: fields, on: connection))
    }
}

/// Rosters from sheets: handed in, looked over, taken as a whole, and taken back.
struct RosterPages: Sendable {
    let platform: Platform
    let read: RosterReading

    static let address: Link = "/members/imports"
    static let limit = UploadLimit(perFile: 20 << 20, files: 1, total: 21 << 20)

    static func link(to id: ID<EntryImport>) -> Link { "/members/imports/\(id)" }

    var routes: [Route] {
        let readers = Audience.holding(.readMembers, .anywhere)
        let officers = Audience.holding(.changeMembers, .anywhere)
        let owners = Audience.holding(.changeMembers, .subject)
        return [
            .page("/members/imports", "members.imports", for: readers) { try await list($0) },
            .get("/members/imports/template", "members.import-template", for: officers) { visit in
                try .spreadsheet(Self.template, as: .xlsx, for: visit)
            },
            .upload("/members/imports", "members.import-open", for: officers, limit: Self.limit) {
                try await open($0, &$1)
            },
            .page("/members/imports/:import", "members.import-show", for: .holding(.readMembers, .subject)) {
                try await show($0)
            },
            .post("/members/imports/:import/columns", "members.import-columns", for: officers) { visit in
                try await .attempt {
                    try await setColumns(visit)
                } orAgain: {
                    try await show(visit, errors: $0)
                }
            },
            .post("/members/imports/:import/apply", "members.import-apply", for: officers) { visit in
                try await .attempt {
                    try await apply(visit)
                } orAgain: {
                    try await show(visit, errors: $0)
                }
            },
            .post("/members/imports/:import/removal", "members.import-drop", for: officers) { visit in
                try await platform.perform(DropRoster(try visit.id("import")), as: visit.identity)
                return .redirect(to: Self.address, saying: Notice(.done, Text("文件已删去", en: "The files are gone")))
            },
            .page("/members/imports/:import/undo", "members.import-undo-ask", for: owners) { try await askUndo($0) },
            .post("/members/imports/:import/undo", "members.import-undo", for: owners) { try await undo($0) },
        ]
    }

    /// An empty sheet with the heads that are known.
    private static var template: Spreadsheet {
        let fields = MemberRegister.face.description.filled
        return Spreadsheet(
            Text("会员名册模板", en: "Roster template"), note: Text("必填：姓名", en: "Required: name"),
            columns: [.init(Text("所属工会", en: "Union"), width: 24)]
                + fields.map { .init($0.label, width: 18, isText: $0.kind != .day) }, rows: [])
    }

    private func list(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let imports = try await platform.read(as: visit.identity) { connection, actor in
            let all = try EntryImport.all(of: MemberRegister.face, for: actor, on: connection)
            return (all, try Organisation.names(of: all.map(\.home), on: connection))
        }
        return RosterListPage(
            imports: imports.0, names: imports.1, mayChange: visit.actor.may(.changeMembers), errors: errors
        ).page
    }

    private func open(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        var files: [OpenImport.File] = []
        while let upload = try await uploads.next() { files.append(.init(name: upload.name, bytes: upload.bytes)) }
        return try await .attempt { [files] in
            guard !files.isEmpty else {
                throw Refusal.invalid(field: "files", why: Text("请选择文件", en: "Choose a file"))
            }
            let own = visit.actor.grants.first { Permission.changeMembers.roles.contains($0.role) }
            guard let own else { throw Refusal.notPermitted(.changeMembers) }
            let id = try await platform.perform(OpenRoster(of: own.organisation, files), as: visit.identity)
            return .redirect(to: Self.link(to: id))
        } orAgain: {
            try await list(visit, errors: $0)
        }
    }

    private func found(
        _ visit: Visit, for permission: Permission
    ) async throws -> (EntryImport, Organisation, RosterFiles) {
        try await platform.require(permission, of: "members.imports", from: visit.actor)
        let id = try visit.id("import", of: EntryImport.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            let found = try EntryImport.find(id, of: MemberRegister.face, for: actor, on: connection)
            let home = try Organisation.find(found.home, for: actor, under: .readMembers, on: connection)
            return (found, home, try RosterFiles.load(found, connection))
        }
    }

    private func show(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let (found, home, files) = try await found(visit, for: .readMembers)
        guard found.state == .waiting else {
            return RosterReportPage(found: found, home: home, mayUndo: visit.actor.may(.changeMembers, at: home.place))
                .page
        }
        let (source, refused) = read(files)
        let (journal, today) = (platform.journal, visit.now.day)
        let plan = try await platform.read(as: visit.identity) { connection, actor in
            try RosterPlan.load(source, into: home, for: actor, journal, on: today, connection)
        }
        return RosterPreviewPage(
            found: found, home: home, plan: plan, sheets: source.sheets, refused: refused, errors: errors
        ).page
    }

    private func setColumns(_ visit: Visit) async throws -> Answer {
        let (found, _, files) = try await found(visit, for: .changeMembers)
        guard let file = visit.form.number("file"), let ordinal = visit.form.number("sheet"),
            let sheet = read(files).source.sheets.first(where: { ($0.file, $0.sheet) == (file, ordinal) })
        else { throw Refusal.notFound }
        let columns = visit.form.columns(of: sheet.heads, in: MemberRegister.face.description)
        try await platform.perform(
            SetRosterColumns(columns, file: file, sheet: ordinal, in: found.id), as: visit.identity)
        return .redirect(
            to: Self.link(to: found.id),
            saying: Notice(.done, Text("对应关系已改，下次也照此识别", en: "Set, and remembered for the next file")))
    }

    private func apply(_ visit: Visit) async throws -> Answer {
        let (found, _, files) = try await found(visit, for: .changeMembers)
        let command = ApplyRoster(
            found.id, from: read(files).source, leavingBad: visit.form.text("choice") == "good")
        let count = try await platform.perform(command, as: visit.identity)
        return .redirect(
            to: Self.link(to: found.id),
            saying: Notice(.done, Text("已登记 \(count.grouped) 人", en: "\(count.grouped) enrolled")))
    }

    private func askUndo(_ visit: Visit) async throws -> Page {
        let (found, home, _) = try await found(visit, for: .changeMembers)
        return Confirmation(
            Text("撤销这次导入", en: "Take the import back"),
            consequences: [
                Text("「\(home.name)」这次登记的会员从名册和统计中去掉。", en: "Those it enrolled leave the roster and the figures."),
                Text("登记后又办理或更正过的保留。", en: "Who was changed since stays."),
                Text(
                    "撤销有留痕，不能再恢复；可以重新导入。",
                    en: "It is journalled and cannot be reverted; import the sheet again instead."),
            ], deed: Text("撤销导入", en: "Take it back"), post: "/members/imports/\(found.id)/undo",
            cancel: Self.link(to: found.id), trail: MemberPages.trail + [RosterListPage.crumb]
        ).page
    }

    private func undo(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        let outcome = try await platform.perform(UndoRoster(id), as: visit.identity)
        return .redirect(
            to: Self.link(to: id),
            saying: Notice(
                .done,
                Text(
                    "已撤销 \(outcome.withdrawn) 人，保留 \(outcome.stayed) 人",
                    en: "\(outcome.withdrawn) taken back, \(outcome.stayed) stay")
            ))
    }
}
