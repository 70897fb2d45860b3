import Kernel
import Store
import Web

/// One's own account: who one is here, and the password.
struct OwnAccountPages {
    let platform: Platform

    var routes: [Route] {
        [
            .page("/account", "account.own", for: .signedIn) { visit in try await page(visit) },
            .post("/account/password", "account.change-password", for: .signedIn, limit: 8192) { visit in
                try await .attempt {
                    try await change(visit)
                    return .redirect(
                        to: "/sign-in",
                        saying: Notice(.done, Text("密码已改，请重新登录", en: "The password is changed; sign in again"))
                    ).signingOut()
                } orAgain: {
                    try await page(visit, errors: $0)
                }
            },
        ]
    }

    private func change(_ visit: Visit) async throws {
        guard let id = visit.actor.account else { throw Refusal.signedOut }
        guard let account = try await platform.database.read({ try Account.find(id, on: $0) }) else {
            throw Refusal.signedOut
        }
        let password = try NewPassword.read(visit.form, login: account.login)
        try await SignIn.confirm(
            account, password: visit.form["old"] ?? "", address: visit.clientAddress, on: platform)
        try await platform.perform(ChangePassword(hash: try await PasswordHash.make(password)), as: visit.identity)
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let id = visit.actor.account
        let (account, home, grants) = try await platform.database.read { connection in
            guard let id, let account = try Account.find(id, on: connection) else { throw Refusal.signedOut }
            return (
                account, try Organisation.find(account.organisation, on: connection),
                try Account.grants(of: id, on: connection)
            )
        }
        return OwnAccountPage(
            account: account, home: home, grants: grants.map { ($0.role, $0.name) },
            mayBeTold: visit.actor.may(.useInbox), errors: errors
        ).page
    }
}
