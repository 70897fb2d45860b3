import Kernel
import Web

/// Granting and revoking roles.
struct RolePages {
    let platform: Platform

    var routes: [Route] {
        [
            .post("/accounts/:id/roles", "roles.grant", for: .holding(.grantRoles, .subject)) { visit in
                try await .attempt {
                    try await grant(visit)
                } orAgain: { errors in
                    var sheet = try await AccountSheet.load(visit, on: platform)
                    sheet.errors = errors
                    sheet.values = visit.form
                    return sheet.page(visit.actor)
                }
            },
            .post("/accounts/:id/roles/:grant/revocation", "roles.revoke", for: .holding(.grantRoles, .subject)) {
                visit in
                let account = try visit.id("id", of: Account.self)
                let grant = try visit.id("grant", of: Grant.self)
                try await platform.perform(RevokeRole(grant, of: account), as: visit.identity)
                return .redirect(
                    to: "/accounts/\(account)",
                    saying: Notice(.done, Text("角色已收回，该账号的登录已结束", en: "The role is revoked and the account signed out"))
                )
            },
        ]
    }

    private func grant(_ visit: Visit) async throws -> Answer {
        // Before the form is read: whoever may not grant is not told what is wrong with it.
        try await platform.require(.grantRoles, of: "roles.grant", from: visit.actor)
        let account = try visit.id("id", of: Account.self)
        guard let role = visit.form.choice("role", of: Role.self), let line = visit.form.choice("line", of: Line.self)
        else {
            throw Refusal.notFound
        }
        let place = try await OrganisationField.read("organisation", visit, under: .grantRoles, on: platform)
        try await platform.perform(GrantRole(role, to: account, at: place.id, on: line), as: visit.identity)
        return .redirect(
            to: "/accounts/\(account)",
            saying: Notice(.done, Text("角色已授予；该账号须重新登录", en: "The role is granted; the account signs in anew")))
    }
}
