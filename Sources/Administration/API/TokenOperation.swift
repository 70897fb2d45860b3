import Kernel
import Store
import Web

/// A token looks at itself: whose it is, what for, and until when.
enum TokenOperation {
    static let show = Operation(
        .get, "/token", "token.api-show", for: .signedIn, group: Text("令牌", en: "Tokens"),
        Text("这个令牌是谁的、能做什么、到何时", en: "Whose this token is, what it is for, and until when"),
        answer: .object([
            "name": .text, "account": .named, "scopes": .list(.text), "ends_at": .moment,
        ])
    ) { visit, platform in
        guard case .token(let id, let account) = visit.identity else { throw Refusal.signedOut }
        let name = visit.actor.name
        return try await platform.read(as: visit.identity) { connection, _ in
            guard let token = try AccessToken.find(id, on: connection) else { throw Refusal.signedOut }
            return Reply(
                .object([
                    "name": .string(token.name), "account": .named(account, name),
                    "scopes": .array(token.scopes.map { .string($0.description) }), "ends_at": .moment(token.endsAt),
                ]))
        }
    }
}
