import Kernel
import Web

/// The tokens of an account, each with what it is for and a way to end it.
struct TokenTable {
    let tokens: [AccessToken]
    let now: Instant
    let resources: [TokenResource]

    func write(to html: HTML, revoking link: @escaping (ID<AccessToken>) -> Link?) {
        html.table(
            tokens,
            [
                Column(Text("名称", en: "Name")) { html, token in
                    html.text(token.name + " ")
                    html.code(token.beginning + "…")
                },
                Column(Text("用途", en: "What for")) { html, token in
                    html.text(words(token.scopes))
                },
                Column(Text("地址", en: "From"), isMinor: true) { html, token in
                    html.text(
                        token.addresses.isEmpty
                            ? Text("不限", en: "anywhere")
                            : Text(same: token.addresses.map(\.description).joined(separator: " ")))
                },
                Column(Text("最近使用", en: "Last used"), isMinor: true) { html, token in
                    html.text(token.usedOn.map { Text(same: $0.description) } ?? Text("还没有", en: "never"))
                },
                Column(Text("到期", en: "Ends")) { html, token in html.text(token.endsAt.day.description) },
                Column(Text("状态", en: "Status")) { html, token in
                    guard token.isOpen(at: now) else {
                        return html.text(token.isRevoked ? Text("已停用", en: "Revoked") : Text("已过期", en: "Past its end"))
                    }
                    guard let link = link(token.id) else { return html.text(Text("在用", en: "In use")) }
                    html.form(post: link, class: "inline") {
                        html.button(Text("停用", en: "Revoke"), .type("submit"), .class("quiet"))
                    }
                },
            ], caption: Text("接口令牌", en: "Tokens"), empty: EmptyState(Text("还没有令牌。", en: "There are no tokens yet.")))
    }

    private func words(_ scopes: [TokenScope]) -> Text {
        let all = scopes.map { scope in
            let label = resources.first { $0.name == scope.resource }?.label ?? Text(same: scope.resource)
            return label + Text("（\(scope.access.label.zh)）", en: " (\(scope.access.label.en.lowercased()))")
        }
        return Text(all.map(\.zh).joined(separator: "、"), en: all.map(\.en).joined(separator: ", "))
    }
}
