import Kernel
import Web

extension EntryFormSent {
    /// Keeps what was typed on the server, and goes back to where the form was opened.
    ///
    /// - Parameter entry: the one that is changed; `nil` for something new.
    func keptAsDraft(
        _ visit: Visit, of ledger: AnyLedger, entry: ID<Entry>? = nil, on platform: Platform
    ) async throws -> Answer {
        let (values, unread) = try await legible(visit, ledger, on: platform)
        try await platform.perform(
            KeepDraft(of: ledger, entry: entry, values, owner: typed.text("owner")), as: visit.identity)
        return .redirect(
            to: entry.map(ledger.link(to:)) ?? ledger.link,
            saying: Notice(
                .done,
                Text("草稿已存在服务器上，下次打开表单时接着写", en: "The draft is kept on the server; the form opens with it next time")
                    + Self.words(unread)))
    }

    private static func words(_ unread: [FieldDescription]) -> Text {
        guard !unread.isEmpty else { return Text(same: "") }
        let (zh, en) = (unread.map(\.label.zh), unread.map(\.label.en))
        return Text(
            "；读不懂、没有存的：\(zh.joined(separator: "、"))",
            en: "; not understood and not kept: \(en.joined(separator: ", "))")
    }
}
