import Kernel
import Store
import Web

/// Where whoever spoke up follows her matter by her code. The code travels in forms only: it stands in no address, cookie or log.
struct FollowPages {
    let platform: Platform
    let book: LedgerBook
    let limit: CounterLimit

    var routes: [Route] {
        [
            .page("/follow", "voices-counter.follow", for: .everyone) { _ in FollowDoor().page },
            .post("/follow", "voices-counter.open", for: .everyone, limit: 8192) { visit in
                try await answer(visit) { _ in }
            },
            .post("/follow/messages", "voices-counter.add", for: .everyone, limit: 16_384) { visit in
                try await answer(visit, saying: Text("已补充", en: "Added")) { code in
                    try await platform.perform(AddToFollowed(visit.form.text("message"), by: code), as: .anonymous)
                }
            },
            .post("/follow/steps/:step", "voices-counter.step", for: .everyone, limit: 16_384) { visit in
                try await answer(visit, saying: Text("已提交", en: "Done")) { code in
                    try await platform.perform(
                        TakeFollowedStep(
                            try visit.segment("step"), by: code, FollowedStep.answers(in: visit.form), book: book),
                        as: .anonymous)
                }
            },
            .post("/follow/words", "voices-counter.words", for: .everyone, limit: 8192) { visit in
                guard let words = try await find(try code(visit)).words else { throw Refusal.notFound }
                return .download(Array(words.description.utf8), name: "gonghui-words.txt", type: "text/plain")
            },
        ]
    }

    /// Carries out a deed by the code and shows the matter as it then stands; there is no address to come back to.
    private func answer(
        _ visit: Visit, saying words: Text? = nil, _ deed: (FollowCode) async throws -> Void
    ) async throws -> Answer {
        let code: FollowCode
        do {
            code = try self.code(visit)
            _ = try await find(code)
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

    private func code(_ visit: Visit) throws -> FollowCode {
        try limit.count(.code, from: visit.clientAddress, at: visit.now)
        guard let code = FollowCode(visit.form.text("code")) else { throw FollowCode.wrong }
        return code
    }

    private func find(_ code: FollowCode) async throws -> FollowedEntry {
        let (book, journal) = (book, platform.journal)
        return try await platform.database.read {
            try FollowedEntry.find(code, in: try book.inForce(on: $0), journal, on: $0)
        }
    }

    private func page(
        _ code: FollowCode, _ visit: Visit, saying words: Text? = nil, errors: FormErrors = .none
    ) async throws -> Page {
        var page = FollowPage(code: code, followed: try await find(code), form: visit.form, errors: errors).page
        if let words { page.notices = [Notice(.done, words)] }
        return page
    }
}
