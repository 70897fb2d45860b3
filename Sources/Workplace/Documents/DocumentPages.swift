import Files
import Kernel
import Store
import Web

/// The attachments of an entry: handing them in, looking at them, taking them away.
struct DocumentPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger
    let limit: DocumentLimit

    private static let endings = [
        ".pdf", ".ofd", ".docx", ".xlsx", ".pptx", ".jpg", ".jpeg", ".png", ".m4a", ".mp3", ".wav", ".txt", ".csv",
    ]
    /// With the types a phone offers its camera.
    static let accepted = endings + ["image/jpeg", "image/png"]

    static func uploadLimit(_ limit: DocumentLimit) -> UploadLimit {
        UploadLimit(perFile: limit.perFile, files: limit.count, total: limit.perFile * min(limit.count, 10))
    }

    var routes: [Route] {
        let (reader, writer) = (Audience.holding(ledger.read, .subject), Audience.holding(ledger.write, .subject))
        return [
            .page(ledger.path("/:id/documents"), ledger.route("documents"), for: reader) { try await show($0) },
            .upload(
                ledger.path("/:id/documents"), ledger.route("attach"), for: writer, limit: Self.uploadLimit(limit)
            ) { try await attach($0, &$1) },
            .get(ledger.path("/:id/documents.zip"), ledger.route("archive"), for: reader) { try await archive($0) },
            .get(ledger.path("/:id/documents/:document"), ledger.route("document"), for: reader) {
                try await open($0)
            },
            .get(ledger.path("/:id/documents/:document/preview"), ledger.route("preview"), for: reader) {
                try await preview($0)
            },
            .post(ledger.path("/:id/documents/:document/words"), ledger.route("describe-document"), for: writer) {
                try await describe($0)
            },
            .post(ledger.path("/:id/documents/:document/removal"), ledger.route("remove-document"), for: writer) {
                try await remove($0)
            },
            .post(ledger.path("/:id/documents/:document/restoration"), ledger.route("restore-document"), for: writer) {
                try await restore($0)
            },
        ]
    }

    private func show(
        _ visit: Visit, _ errors: FormErrors = .none, refused: [RefusedFile] = []
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let (ledger, today) = (ledger, visit.now.day)
        let (sheet, history) = try await platform.read(as: visit.identity) { connection, actor in
            let sheet = try DocumentSheet.load(of: id, in: ledger, for: actor, today: today, connection)
            return (sheet, try sheet.documents.history(on: connection))
        }
        return DocumentPage(
            ledger: ledger, sheet: sheet, history: history, limit: limit, errors: errors, refused: refused
        ).page
    }

    /// Takes each file by itself: one that is refused keeps none of the others out.
    private func attach(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        try await allowAttaching(to: id, visit)
        var refused: [RefusedFile] = []
        var count = 0
        while let upload = try await uploads.next() {
            do {
                let file = try await DocumentFile.receiving(upload.bytes, name: upload.name, limit: limit.perFile)
                let deed = AttachDocument(file, to: id, of: ledger.id, limit: limit, book: book)
                _ = try await platform.perform(deed, as: visit.identity)
                count += 1
            } catch let problem as DocumentProblem {
                refused.append(RefusedFile(name: upload.name, why: problem.text))
            } catch Refusal.invalid(_, let why) {
                refused.append(RefusedFile(name: upload.name, why: why))
            }
        }
        guard refused.isEmpty, count > 0 else {
            let none = [("files", Text("请选择文件", en: "Choose a file"))]
            let errors = FormErrors(refused.isEmpty ? none : refused.map { ("files", $0.why) })
            var page = try await show(visit, refused.isEmpty ? errors : .none, refused: refused)
            page.status = errors.status
            return .page(page)
        }
        return .redirect(
            to: ledger.link(to: id),
            saying: Notice(
                .done, Text("已添加 \(count) 个附件", en: count == 1 ? "1 file attached" : "\(count) files attached")))
    }

    /// Before anything is read of what is sent.
    private func allowAttaching(to id: ID<Entry>, _ visit: Visit) async throws {
        let (ledger, today) = (ledger, visit.now.day)
        try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let content = try entry.content(of: ledger, on: connection)
            let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
            if let refusal = rights.refusal(of: .change) { throw refusal }
        }
    }

    private func opened(_ document: ID<Document>?, _ visit: Visit) async throws -> [Document] {
        try await OpenDocuments.open(
            document, of: visit.id("id", of: Entry.self), in: ledger, book: book, on: platform, as: visit.identity)
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let found = try await opened(visit.id("document", of: Document.self), visit).first
        guard let document = found else { throw Refusal.notFound }
        let bytes = try await platform.database.read { try Document.bytes(document.digest, on: $0) }
        return .file(
            bytes, digest: document.digest, name: document.name, type: document.kind.mediaType,
            isShown: document.kind.isPicture, for: visit)
    }

    private func archive(_ visit: Visit) async throws -> Answer {
        let documents = try await opened(nil, visit)
        guard !documents.isEmpty else { throw Refusal.notFound }
        let database = platform.database
        let files = documents.map { ArchivedFile(name: $0.name, day: $0.attachedAt.day) }
        return .archive(files, name: "\(ledger.title[visit.language]) \(visit.now.day).zip") { place in
            try await database.read { try Document.bytes(documents[place].digest, on: $0) }
        }
    }

    /// As much as the entry's own page shows, hence without a line in the journal.
    private func preview(_ visit: Visit) async throws -> Answer {
        let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
        let (ledger, today) = (ledger, visit.now.day)
        let (digest, bytes) = try await platform.read(as: visit.identity) { connection, actor in
            let found = try EntryDocuments.find(key, of: id, in: ledger, for: actor, today: today, on: connection)
            guard let digest = found.documents.first?.preview else { throw Refusal.notFound }
            return (digest, try Document.bytes(digest, on: connection))
        }
        return .file(bytes, digest: digest, name: "preview.jpg", type: "image/jpeg", isShown: true, for: visit)
    }

    private func describe(_ visit: Visit) async throws -> Answer {
        let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
        return try await attempt(visit, saying: Text("已写明", en: "Described")) {
            let deed = DescribeDocument(key, as: visit.form.text("words-\(key)"), of: id, in: ledger.id, book: book)
            try await platform.perform(deed, as: visit.identity)
        }
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
        let undo = ledger.link(toDocument: key, of: id, "restoration")
        return try await attempt(visit, saying: Text("已移除附件", en: "Attachment removed"), undo: undo) {
            try await platform.perform(RemoveDocument(key, of: id, in: ledger.id, book: book), as: visit.identity)
        }
    }

    private func restore(_ visit: Visit) async throws -> Answer {
        let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
        return try await attempt(visit, saying: Text("已恢复附件", en: "Attachment put back")) {
            let deed = RestoreDocument(key, of: id, in: ledger.id, limit: limit, book: book)
            try await platform.perform(deed, as: visit.identity)
        }
    }

    private func attempt(
        _ visit: Visit, saying words: Text, undo: Link? = nil, _ deed: () async throws -> Void
    ) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        return try await .attempt {
            try await deed()
            return .redirect(to: ledger.link(toDocumentsOf: id), saying: Notice(.done, words, undo: undo))
        } orAgain: { errors in
            try await show(visit, errors)
        }
    }
}

/// A file that was not taken, and why.
struct RefusedFile: Sendable {
    let name: String
    let why: Text
}

extension AnyLedger {
    func link(toDocumentsOf entry: ID<Entry>) -> Link { "/ledgers/\(id.name)/\(entry)/documents" }

    func link(toDocument document: ID<Document>, of entry: ID<Entry>) -> Link {
        "/ledgers/\(id.name)/\(entry)/documents/\(document)"
    }

    /// - Parameter part: of its preview, or of what is done with it.
    func link(toDocument document: ID<Document>, of entry: ID<Entry>, _ part: String) -> Link {
        "/ledgers/\(id.name)/\(entry)/documents/\(document)/\(part)"
    }
}
