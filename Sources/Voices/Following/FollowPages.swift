import Kernel
import Store
import Web

/// Where whoever spoke up follows her matter by her code.
struct FollowPages {
    let platform: Platform
    let book: LedgerBook
    let limit: CounterLimit

    var routes: [Route] {
        [
            .page("/follow", "voices-counter.follow", for: .everyone) { _ in FollowDoor().page },
            .post("/follow", "voices-counter.open", for: .everyone, limit: 8192) { visit in
                try await answer(visit, reading: find) { _ in }
            },
            .upload("/follow/messages", "voices-counter.add", for: .everyone, limit: EnclosedFiles.limit) {
                visit, uploads in
                try await answer(visit, saying: Text("已补充", en: "Added")) { code in
                    let files = try await EnclosedFiles.read(&uploads) {
                        try limit.count(.file, from: visit.clientAddress, at: visit.now)
                    }
                    let adding = AddToFollowed(visit.form.text("message"), enclosing: files, by: code)
                    try await platform.perform(adding, as: .anonymous)
                }
            },
            .post("/follow/steps/:step", "voices-counter.step", for: .everyone, limit: 16_384) { visit in
                try await answer(visit, saying: Text("已提交", en: "Done")) { code in
                    try await platform.perform(
                        TakeFollowedStep(
                            try visit.segment("step"), by: code, on: visit.form.id("part"),
                            FollowedStep.answers(in: visit.form), book: book),
                        as: .anonymous)
                }
            },
            .post("/follow/words", "voices-counter.words", for: .everyone, limit: 8192) { visit in
                let (followed, message) = (
                    try await findOwn(try visit.followCode(within: limit)), visit.form.text("message")
                )
                let kept =
                    message.isEmpty
                    ? followed.words : followed.messages.first { $0.id.description == message }?.kept
                guard let kept else { throw Refusal.notFound }
                return .download(Array(kept.description.utf8), name: "gonghui-words.txt", type: "text/plain")
            },
            .post("/follow/files", "voices-counter.file", for: .everyone, limit: 8192) { visit in
                let followed = try await findOwn(try visit.followCode(within: limit))
                guard let id = visit.form.id("file", of: Document.self) else { throw Refusal.notFound }
                let file = try followed.file(id)
                let bytes = try await platform.database.read { try Document.bytes(file.digest, on: $0) }
                return .download(bytes, name: file.name, type: file.kind.mediaType)
            },
        ]
    }

    /// Carries out a deed by the code and shows the matter as it then stands; there is no address to come back to.
    private func answer(
        _ visit: Visit, saying words: Text, _ deed: (FollowCode) async throws -> Void
    ) async throws -> Answer {
        try await answer(visit, reading: findOwn, saying: words, deed)
    }

    private func answer(
        _ visit: Visit, reading read: (FollowCode) async throws -> FollowedEntry, saying words: Text? = nil,
        _ deed: (FollowCode) async throws -> Void
    ) async throws -> Answer {
        let code: FollowCode
        do {
            code = try visit.followCode(within: limit)
            _ = try await read(code)
        } catch let refusal as Refusal {
            guard let errors = FormErrors(refusal) else { throw refusal }
            var page = FollowDoor(errors: errors).page
            page.status = errors.status
            return .page(page)
        }
        return try await .attempt {
            try await deed(code)
            return .page(try await page(code, visit, saying: words))
        } orAgain: {
            try await page(code, visit, errors: $0)
        }
    }

    private func find(_ code: FollowCode) async throws -> FollowedEntry {
        let (book, journal) = (book, platform.journal)
        return try await platform.database.read {
            try FollowedEntry.find(code, in: try book.inForce(on: $0), journal, on: $0)
        }
    }

    /// - Throws: ``Refusal/notFound`` by the code of a report, with which nothing is done.
    private func findOwn(_ code: FollowCode) async throws -> FollowedEntry {
        let followed = try await find(code)
        guard !followed.isReported else { throw Refusal.notFound }
        return followed
    }

    private func page(
        _ code: FollowCode, _ visit: Visit, saying words: Text? = nil, errors: FormErrors = .none
    ) async throws -> Page {
        let followed = try await find(code)
        let beside = try await platform.database.read {
            try FollowedMatter.all(beside: followed.entry, of: AnyLedger(Voice.ledger), on: $0)
        }
        var page = FollowPage(
            code: code, followed: followed, beside: beside, form: visit.form, tried: try? visit.segment("step"),
            errors: errors
        ).page
        if let words { page.notices = [Notice(.done, words)] }
        // What is no longer offered has no form at which it could be told.
        if let why = errors[""] { page.notices = [Notice(.trouble, why)] }
        return page
    }
}

extension FollowedEntry {
    /// Whether a union reported it from its workplace. Its code may be with an officer inside the employer that it is about, so it tells where
    /// it stands and until when, and nothing more.
    var isReported: Bool { content.values["channel"] == .choice(Channel.workplace.rawValue) }
}
