import Files
import Kernel
import Store
import Web

/// The attachments of an entry, by the commands of its page.
extension EntryOperations {
    private static let document = Parameter.segment("document", Text("附件的键", en: "The key of the attachment"))
    private var place: String { path + "/:id/attachments" }

    var attachments: Operation {
        Operation(
            .get, place, ledger.route("api-attachments"), for: reader, group: ledger.title,
            Text("列出附件", en: "List its attachments"), parameters: [Self.key],
            answer: .object(["attachments": .list(AttachmentAnswer.schema), "withheld": .number])
        ) { visit, platform in
            let (id, today) = (try visit.id("id", of: Entry.self), visit.now.day)
            return try await platform.read(as: visit.identity) { connection, actor in
                let sheet = try DocumentSheet.load(of: id, in: ledger, for: actor, today: today, connection)
                return Reply(
                    .object([
                        "attachments": .array(
                            sheet.documents.all.map { AttachmentAnswer(document: $0, names: sheet.names).json }),
                        "withheld": .integer(sheet.documents.withheld),
                    ]))
            }
        }
    }

    var attachment: Operation {
        Operation(
            giving: DocumentKind.allCases.map(\.mediaType), place + "/:document", ledger.route("api-attachment"),
            for: reader, group: ledger.title, Text("读取一个附件", en: "Read an attachment"),
            parameters: [Self.key, Self.document]
        ) { visit, platform in
            let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
            let found = try await OpenDocuments.open(
                key, of: id, in: ledger, book: book, on: platform, as: visit.identity)
            guard let document = found.first else { throw Refusal.notFound }
            let bytes = try await platform.database.read { try Document.bytes(document.digest, on: $0) }
            return .file(
                bytes, digest: document.digest, name: document.name, type: document.kind.mediaType, for: visit)
        }
    }

    var attach: Operation {
        var operation = Operation(
            .post, place, ledger.route("api-attach"), for: writer, group: ledger.title,
            Text("添加一个附件", en: "Attach a file"), parameters: [Self.key], answer: AttachmentAnswer.schema, status: 201,
            heads: [.location]
        ) { visit, platform in
            let id = try visit.id("id", of: Entry.self)
            let sent = try visit.sentFile()
            return try await complaining {
                let file = try await DocumentFile.receiving(sent.bytes, name: sent.name, limit: limit.perFile)
                let deed = AttachDocument(file, to: id, of: ledger.id, limit: limit, book: book)
                return try await perform(deed, visit, platform) { document, desk in
                    var reply = try reply(document, of: id, at: desk)
                    reply.status = 201
                    reply.headers["Location"] = "\(Operation.root)\(path)/\(id)/attachments/\(document)"
                    return reply
                }
            }
        }
        operation.takesFile = limit.perFile
        return operation
    }

    var removeAttachment: Operation {
        Operation(
            .delete, place + "/:document", ledger.route("api-remove-attachment"), for: writer, group: ledger.title,
            Text("移除一个附件", en: "Put an attachment aside"), parameters: [Self.key, Self.document],
            answer: AttachmentAnswer.schema
        ) { visit, platform in
            let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
            let deed = RemoveDocument(key, of: id, in: ledger.id, book: book)
            return try await perform(deed, visit, platform) { try reply(key, of: id, at: $1) }
        }
    }

    var restoreAttachment: Operation {
        Operation(
            .post, place + "/:document/restoration", ledger.route("api-restore-attachment"), for: writer,
            group: ledger.title, Text("恢复一个附件", en: "Put an attachment back"),
            parameters: [Self.key, Self.document], answer: AttachmentAnswer.schema
        ) { visit, platform in
            let (id, key) = (try visit.id("id", of: Entry.self), try visit.id("document", of: Document.self))
            let deed = RestoreDocument(key, of: id, in: ledger.id, limit: limit, book: book)
            return try await complaining {
                try await perform(deed, visit, platform) { try reply(key, of: id, at: $1) }
            }
        }
    }

    /// The attachment as it stands after a deed.
    private func reply(_ document: ID<Document>, of id: ID<Entry>, at desk: Desk) throws -> Reply {
        let found = try EntryDocuments.find(
            document, of: id, in: ledger, for: desk.actor, today: desk.now.day, on: desk.connection
        ).documents
        guard let document = found.first else { throw Refusal.notFound }
        let names = try Account.names(of: [document.attachedBy].compactMap { $0 }, on: desk.connection)
        return Reply(AttachmentAnswer(document: document, names: names).json)
    }

    /// What is wrong with a file is told as a complaint of the body.
    private func complaining(_ deed: () async throws -> Reply) async throws -> Reply {
        do {
            return try await deed()
        } catch let problem as DocumentProblem {
            throw JSONComplaints([JSONComplaint("", problem.text)])
        } catch Refusal.invalid(field: "files", let why) {
            throw JSONComplaints([JSONComplaint("", why)])
        }
    }
}

/// An attachment as the API tells it.
private struct AttachmentAnswer {
    let document: Document
    let names: [ID<Account>: String]

    static let schema = Schema.object([
        "id": .key, "name": .text, "words": .text, "type": .text, "size": .number, "sha256": .text,
        "attached_at": .moment, "attached_by": Schema.named.orNull, "removed_at": Schema.moment.orNull,
    ]).named("Attachment")

    var json: JSONValue {
        .object([
            "id": .key(document.id), "name": .string(document.name), "words": .string(document.words),
            "type": .string(document.kind.mediaType), "size": .integer(document.size),
            "sha256": .string(document.fingerprint), "attached_at": .moment(document.attachedAt),
            "attached_by": .named(document.attachedBy, document.attachedBy.flatMap { names[$0] }),
            "removed_at": document.removedAt.map { .moment($0) } ?? .null,
        ])
    }
}
