public import Kernel
import Store
public import Web

/// The ledger builder: an administrator describes a ledger for her organisation and all below it, looks at it, and publishes it.
public struct BuilderPages: Sendable {
    let platform: Platform
    let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) { (self.platform, self.book) = (platform, book) }

    public static let navigation = NavigationEntry(
        "builder", Text("自建台账", en: "Build ledgers"), "/builder", permission: .buildLedgers)

    public static let homes = [CatalogueHome("S265", "/builder")]

    public var routes: [Route] { reading + drafting + deciding }

    private var reading: [Route] {
        let subject = Audience.holding(.buildLedgers, .subject)
        return [
            .page("/builder", "builder.list", for: .holding(.buildLedgers, .anywhere)) { try await list($0) },
            .page("/builder/new", "builder.ask", for: .holding(.buildLedgers, .anywhere)) { try await ask($0) },
            .upload(
                "/builder/new", "builder.begin", for: .holding(.buildLedgers, .anywhere), limit: BuilderStart.limit
            ) {
                try await begin($0, &$1)
            },
            .page("/builder/:id", "builder.show", for: subject) { try await show($0) },
            .page("/builder/:id/versions", "builder.versions", for: subject) { try await versions($0).page },
            .page("/builder/:id/versions/:version", "builder.version", for: subject) { visit in
                guard let page = try await versions(visit).page(of: Int(try visit.segment("version")) ?? 0) else {
                    throw Refusal.notFound
                }
                return page
            },
            .page("/builder/:id/preview", "builder.preview", for: subject) { visit in
                let sheet = try await sheet(visit)
                return SketchPreview(sheet: sheet, today: visit.now.day).page
            },
        ]
    }

    private var drafting: [Route] {
        let subject = Audience.holding(.buildLedgers, .subject)
        return [
            .page("/builder/:id/basics", "builder.basics-ask", for: subject) { visit in
                BasicsForm(sheet: try await sheet(visit)).page
            },
            .post("/builder/:id/basics", "builder.basics", for: subject) { visit in
                let form = visit.form
                return try await change(visit) { BasicsForm.read(form, into: &$0) }
            },
            .page("/builder/:id/:list/:part", "builder.part-ask", for: subject) { visit in
                try part(visit).page(try await sheet(visit))
            },
            .post("/builder/:id/:list/:part", "builder.part", for: subject) { visit in
                let (part, form) = (try part(visit), visit.form)
                return try await change(visit, to: part.list.rawValue) { try part.read(form, into: &$0) }
            },
            .post("/builder/:id/:list/:part/removal", "builder.part-remove", for: subject) { visit in
                let part = try part(visit)
                return try await change(visit, to: part.list.rawValue) { $0.remove(part.name, from: part.list) }
            },
            .post("/builder/:id/:list/:part/raise", "builder.part-raise", for: subject) { visit in
                let part = try part(visit)
                return try await change(visit, to: part.list.rawValue) { $0.raise(part.name, in: part.list) }
            },
            .post("/builder/:id/undo", "builder.undo", for: subject) { visit in
                let id = try visit.id("id", of: BuiltLedger.self)
                try await platform.perform(UndoDraft(id), as: visit.identity)
                return .redirect(
                    to: "/builder/\(id)", saying: Notice(.done, Text("已撤销一步", en: "The last step is taken back")))
            },
        ]
    }

    // What is shown

    private func list(_ visit: Visit) async throws -> Page {
        let ledgers = try await platform.read(as: visit.identity) { connection, actor in
            try BuiltLedger.all(for: actor, on: connection)
        }
        return BuilderListPage(ledgers: ledgers).page
    }

    func sheet(_ visit: Visit, _ errors: FormErrors = .none) async throws -> SketchSheet {
        let id = try visit.id("id", of: BuiltLedger.self)
        let book = book
        return try await platform.read(as: visit.identity) { connection, actor in
            try SketchSheet.load(id, in: book, for: actor, errors, connection)
        }
    }

    private func versions(_ visit: Visit) async throws -> SketchVersions {
        let sheet = try await sheet(visit)
        return SketchVersions(
            sheet: sheet, versions: try await platform.database.read { try sheet.ledger.versions(on: $0) })
    }

    private func show(_ visit: Visit) async throws -> Page { SketchPage(sheet: try await sheet(visit)).page }

    private func part(_ visit: Visit) throws -> PartForm {
        guard let list = SketchList(rawValue: try visit.segment("list")) else { throw Refusal.notFound }
        return PartForm(list: list, name: try visit.segment("part"))
    }

    // Beginning

    private func ask(_ visit: Visit, _ errors: FormErrors = .none, _ form: Fields = .none) async throws -> Page {
        BuilderStart(
            homes: try await homes(visit), templates: book.ledgers.filter { visit.actor.sees($0) }, form: form,
            errors: errors
        ).page
    }

    /// Where she may build.
    private func homes(_ visit: Visit) async throws -> [Organisation] {
        try await platform.read(as: visit.identity) { connection, actor in
            try Organisation.homes(of: actor, under: .buildLedgers, on: connection)
        }
    }

    private func begin(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        try await platform.require(.buildLedgers, of: "builder.begin", from: visit.actor)
        var file: Upload?
        while let upload = try await uploads.next() { file = upload }
        let form = uploads.fields
        return try await .attempt { [file] in
            let start = try BuilderStart.sketch(form, file, book, for: visit.actor)
            let homes = try await homes(visit)
            let home = form["organisation"] == nil && homes.count == 1 ? homes[0].id : form.id("organisation")
            guard let home else {
                throw Refusal.invalid(
                    field: "organisation", why: Text("请选择给哪个单位用", en: "Choose the union it is for"))
            }
            let id = try await platform.perform(BeginLedger(at: home, start), as: visit.identity)
            return .redirect(
                to: "/builder/\(id)",
                saying: Notice(.done, Text("草稿已建，请逐项看过再发布", en: "The draft is made; look it over, then publish it")))
        } orAgain: { errors in
            try await ask(visit, errors, form)
        }
    }

    // Drafting

    private func change(
        _ visit: Visit, to anchor: String = "basics", _ change: @escaping @Sendable (inout LedgerSketch) throws -> Void
    ) async throws -> Answer {
        let id = try visit.id("id", of: BuiltLedger.self)
        let seen = SketchSheet.seen(visit.form)
        return try await .attempt {
            try await platform.perform(DraftLedger(id, seen: seen, change), as: visit.identity)
            let link: Link = "/builder/\(id)"
            return .redirect(to: link.at(anchor), saying: Notice(.done, Text("草稿已存", en: "The draft is kept")))
        } orAgain: { errors in
            var sheet = try await sheet(visit, errors)
            sheet.sent = visit.form
            return try visit.path.hasSuffix("/basics") ? BasicsForm(sheet: sheet).page : part(visit).page(sheet)
        }
    }
}

extension Actor {
    /// Whether she may take a ledger as a pattern: those of the code, and those of her own line.
    func sees(_ ledger: AnyLedger) -> Bool {
        guard ledger.home != nil, let heads = scope(of: .buildLedgers).heads else { return true }
        return heads.contains(where: ledger.concerns)
    }
}
