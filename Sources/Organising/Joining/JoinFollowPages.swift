import Kernel
import Store
import Web

/// An application by its code.
struct JoinFollowPages: Sendable {
    let platform: Platform
    let limit: CounterLimit

    var routes: [Route] {
        [
            .page("/join/follow", "joining.follow", for: .everyone) { _ in JoinFollowDoor().page },
            .post("/join/follow", "joining.open", for: .everyone, limit: 8192) { visit in
                try await answer(visit) { _ in }
            },
            .post("/join/follow/correction", "joining.ask-correction", for: .everyone, limit: 8192) { visit in
                try await answer(visit, saying: Text("已告诉工会", en: "The union is told")) { code in
                    try await platform.perform(
                        AskCorrection(CorrectionFields.wish(in: visit.form), by: .code(code)), as: .anonymous)
                }
            },
            .post("/join/follow/withdrawal", "joining.withdraw", for: .everyone, limit: 8192) {
                try await withdraw($0)
            },
        ]
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        try await .attempt {
            let code = try visit.followCode(within: limit)
            try await platform.perform(WithdrawApplication(by: code), as: .anonymous)
            return .redirect(
                to: "/join/follow",
                saying: Notice(.done, Text("已撤回，您填写的内容已删除", en: "Withdrawn; what you filled in is erased")))
        } orAgain: { errors in
            var page = JoinFollowDoor(errors: errors).page
            page.status = errors.status
            return page
        }
    }

    /// Carries out a deed by the code and shows the application as it then stands; there is no address to come back to.
    private func answer(
        _ visit: Visit, saying words: Text? = nil, _ deed: (FollowCode) async throws -> Void
    ) async throws -> Answer {
        let code: FollowCode
        do {
            code = try visit.followCode(within: limit)
            _ = try await find(code)
        } catch let refusal as Refusal {
            guard let errors = FormErrors(refusal) else { throw refusal }
            var page = JoinFollowDoor(errors: errors).page
            page.status = errors.status
            return .page(page)
        }
        return try await .attempt {
            try await deed(code)
            var page = try await page(code, .none, .none)
            if let words { page.notices = [Notice(.done, words)] }
            return .page(page)
        } orAgain: {
            try await page(code, visit.form, $0)
        }
    }

    private func find(_ code: FollowCode) async throws -> AppliedRecord {
        let journal = platform.journal
        return try await platform.database.read { try AppliedRecord.find(code, journal, on: $0) }
    }

    private func page(_ code: FollowCode, _ form: Fields, _ errors: FormErrors) async throws -> Page {
        JoinFollowPage(code: code, record: try await find(code), form: form, errors: errors).page
    }
}

/// Asks for the code.
struct JoinFollowDoor {
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("我的入会申请", en: "My application"), frame: .portal,
            lead: Text("输入申请时给您的查询码。", en: "Type the code that you were given.")
        ) { html in
            html.followCodeForm(post: "/join/follow", errors: errors)
            html.p { html.a(Text("我要申请入会", en: "I want to join"), .href(JoinPage.address)) }
        }
    }
}
