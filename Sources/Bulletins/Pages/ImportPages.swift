import Kernel
import Store
import Web

/// Handing files in, and what became of each.
struct ImportPages {
    let platform: Platform

    private static let limit = UploadLimit(perFile: 20 << 20, files: 200, total: 400 << 20)
    private static let types = [".txt", ".md", ".html", ".pdf", ".docx"]

    var routes: [Route] {
        [
            .page("/bulletins/import", "bulletins.import-ask", for: .holding(.importBulletins, .anywhere)) { visit in
                try await form(visit)
            },
            .upload(
                "/bulletins/import", "bulletins.import", for: .holding(.importBulletins, .anywhere), limit: Self.limit
            ) { visit, uploads in
                let issuer = try await issuer(visit)
                let errors = issuer == nil ? noSuchIssuer : yearErrors(visit)
                guard let issuer, errors.isEmpty else {
                    var page = try await form(visit, errors: errors)
                    page.status = errors.status
                    return .page(page)
                }
                let work = FileImport(
                    platform: platform, identity: visit.identity, issuer: issuer.chosen, fallback: issuer.fallback,
                    year: visit.form.number("year"))
                let batch = try await platform.perform(OpenBatch(), as: visit.identity)
                var ordinal = 0
                while let upload = try await uploads.next() {
                    ordinal += 1
                    let outcome = try await work.run(upload.bytes, name: upload.name)
                    try await platform.perform(
                        NoteFile(batch: batch, ordinal: ordinal, name: upload.name, outcome: outcome),
                        as: visit.identity)
                }
                return .redirect(to: "/bulletins/imports/\(batch)")
            },
            .page("/bulletins/imports/:id", "bulletins.import-show", for: .holding(.importBulletins, .anywhere)) {
                visit in
                let id = try visit.id("id", of: ImportBatch.self)
                let batch = try await platform.read(as: visit.identity) { connection, actor in
                    try ImportBatch.find(id, for: actor, on: connection)
                }
                return ImportReport(batch: batch).page
            },
        ]
    }

    private var noSuchIssuer: FormErrors {
        FormErrors([
            ("issuer", Text("没有找到这个组织，请写全称", en: "There is no such organisation; write its full name"))
        ])
    }

    private func yearErrors(_ visit: Visit) -> FormErrors {
        let isPossible = visit.form.number("year").map(BulletinReader.possibleYears.contains) ?? false
        if visit.form.text("year").isEmpty || isPossible { return .none }
        return FormErrors([("year", Text("年份应写作 2026 这样的四位数字", en: "Write the year in four digits, such as 2026"))])
    }

    /// What the field says: an organisation; left empty, the head of each file decides and one's own is the fallback.
    private func issuer(_ visit: Visit) async throws -> (chosen: ID<Organisation>?, fallback: ID<Organisation>?)? {
        let words = visit.form.text("issuer")
        return try await platform.read(as: visit.identity) { connection, actor in
            guard words.isEmpty else {
                let found = try Organisation.search(
                    words, for: actor, under: .importBulletins, limit: 2, on: connection)
                let match = found.first { $0.name == words } ?? (found.count == 1 ? found.first : nil)
                return match.map { ($0.id, nil) }
            }
            return (nil, actor.grants.first { $0.role == .editor }?.organisation)
        }
    }

    private func form(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let own = try await platform.read(as: visit.identity) { connection, actor in
            try actor.grants.first { $0.role == .editor }.flatMap {
                try Organisation.find($0.organisation, on: connection)
            }
        }
        return Page(
            Text("导入工会信息", en: "Import bulletins"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")],
            lead: Text("把文件拖到下面，一次可以多个", en: "Drop files below, as many as you like")
        ) { html in
            html.sheet {
                html.form(post: "/bulletins/import", errors: errors, takesFiles: true) {
                    html.field(
                        Field(
                            "issuer", Text("编发单位", en: "Issued by"), value: visit.form.text("issuer"),
                            help: Text(
                                "不填就看报头；报头没写，归到\(own?.name ?? "")",
                                en: "Empty: as the head says; if it says nothing, \(own?.name ?? "")"),
                            isRequired: false),
                        errors: errors)
                    html.field(
                        Field(
                            "year", Text("年份", en: "Year"), .number, value: visit.form.text("year"),
                            help: Text("只在文中看不出年份时使用", en: "Used only where the text does not say"), isRequired: false,
                            maxLength: 4), errors: errors)
                    html.uploadField(
                        "files", Text("文件", en: "Files"), accept: Self.types, limit: Self.limit,
                        help: Text(
                            "编码自动识别；重复导入不会重复入库。", en: "Encodings are recognised; the same file twice changes nothing. "),
                        errors: errors)
                    html.submit(Text("导入", en: "Import"), cancel: "/bulletins")
                }
            }
        }
    }
}
