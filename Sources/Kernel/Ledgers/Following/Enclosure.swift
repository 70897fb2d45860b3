import Store

/// The photographs and recordings that whoever speaks up encloses with her words.
///
/// Each is an attachment of her matter under a plain name: seen, fetched and erased as attachments are. That it is hers, and with
/// which of her words it came, stands here, so her receipts answer for it and her code opens it.
public enum Enclosure {
    /// Of one sending.
    public static let limit = DocumentLimit(perFile: 10 << 20, count: 6)
    /// Of hers on one matter.
    static let most = 30

    static let migration = Migration(
        "2026-11 enclosures",
        [
            // `message` is empty for what came with her first words.
            """
            CREATE TABLE entry_enclosure (
                entry BIGINT NOT NULL REFERENCES entry (id), place BIGINT NOT NULL, message BIGINT,
                document BIGINT NOT NULL, PRIMARY KEY (entry, place)
            )
            """,
            "ALTER TABLE entry_message ADD COLUMN receipt TEXT", "ALTER TABLE entry_message ADD COLUMN salt BLOB",
        ])

    /// Refuses what may tell who she is without her knowing, and more than is kept.
    static func check(_ files: [DocumentFile]) throws(Refusal) {
        for file in files {
            if let why = fault(of: file) { throw .invalid(field: "files", why: why) }
        }
        try checkCount(files.count)
    }

    public static func checkCount(_ count: Int) throws(Refusal) {
        guard count > limit.count else { return }
        throw .invalid(
            field: "files",
            why: Text(
                "一次最多 \(limit.count) 个，其余的可以再补充", en: "At most \(limit.count) at once; add the others afterwards"))
    }

    /// Why a file is not taken, by its name.
    public static func fault(of file: DocumentFile) -> Text? {
        guard file.kind.isPicture || file.kind.isSound else {
            return naming(
                file.name,
                Text(
                    "只收照片和录音：文件会带出作者的名字。请拍照或截图再发。",
                    en: "Only photographs and recordings are taken: a document names its author. Send a picture of it.")
            )
        }
        return file.bytes.count > limit.perFile
            ? naming(file.name, DocumentProblem.tooLarge(limit: limit.perFile).text) : nil
    }

    /// Of several files she is told which.
    public static func naming(_ name: String, _ why: Text) -> Text {
        Text("「\(name)」：\(why.zh)", en: "“\(name)”: \(why.en)")
    }
}

extension Desk {
    /// Keeps what she encloses.
    ///
    /// - Parameter message: with which it came; `nil` for her first words.
    func enclose(_ files: [DocumentFile], with message: ID<FollowMessage>?, on entry: Entry) throws {
        try Enclosure.check(files)
        let before: Int =
            try connection.value("SELECT COUNT(*) FROM entry_enclosure WHERE entry = \(entry.id)") ?? 0
        guard before + files.count <= Enclosure.most else {
            throw Refusal.invalid(
                field: "files",
                why: Text(
                    "照片和录音已满 \(Enclosure.most) 个", en: "There are \(Enclosure.most) photographs and recordings already")
            )
        }
        for (index, file) in files.enumerated() {
            let place = before + index + 1
            let name = file.kind.isSound ? Text("录音\(place)", en: "") : Text("照片\(place)", en: "")
            let document = try attach(
                file.named(name.zh), to: entry.subject, of: entry.owner.organisation, count: .max)
            try connection.run(
                """
                INSERT INTO entry_enclosure (entry, place, message, document)
                VALUES (\(entry.id), \(place), \(message), \(document))
                """)
        }
    }
}

extension Entry {
    /// What she enclosed, by the message with which it came; under `nil` what came with her first words.
    func enclosed(on connection: any Connection) throws -> [ID<FollowMessage>?: [Document]] {
        let rows = try connection.all(
            "SELECT message, document FROM entry_enclosure WHERE entry = \(id) ORDER BY place LIMIT 1000"
        ) { (message: try $0[0] as ID<FollowMessage>?, document: try $0[1] as ID<Document>) }
        guard !rows.isEmpty else { return [:] }
        let documents = try Document.all(of: subject, on: connection)
        return Dictionary(grouping: rows, by: \.message).mapValues { rows in
            rows.compactMap { row in documents.first { $0.id == row.document } }
        }
    }
}

extension [Document] {
    /// Without the small pictures of what whoever spoke up enclosed: it is seen by opening it, of which she is told.
    func unseen(enclosedOn entry: Entry, on connection: any Connection) throws -> [Document] {
        let enclosed = Set(
            try connection.all("SELECT document FROM entry_enclosure WHERE entry = \(entry.id)") {
                try $0[0] as ID<Document>
            })
        return map { document in
            var document = document
            if enclosed.contains(document.id) { document.preview = nil }
            return document
        }
    }
}

extension EntryDesk {
    /// Lets whoever enclosed a file see which office opened it, once a day for each person. Of what the office attached itself she is
    /// told nothing.
    func tellSpeaker(ofOpening document: Document, of entry: Entry) throws {
        let isEnclosed = try connection.exists(
            "SELECT 1 FROM entry_enclosure WHERE entry = \(entry.id) AND document = \(document.id)")
        let account = desk.actor.account
        let isTold = try connection.exists(
            """
            SELECT 1 FROM seal_opening WHERE entry = \(entry.id) AND field = \(document.name) AND account = \(account)
                AND at >= \(Instant(startOf: today))
            """)
        guard isEnclosed, !isTold else { return }
        let reason = Text("打开了\(document.name)", en: "")
        try connection.run(
            """
            INSERT INTO seal_opening (id, entry, field, at, account, office, reason)
            VALUES (\(desk.ids.next(SealOpening.self)), \(entry.id), \(document.name), \(desk.now), \(account),
                \(try desk.actor.office(on: connection)), \(reason.zh))
            """)
    }
}
