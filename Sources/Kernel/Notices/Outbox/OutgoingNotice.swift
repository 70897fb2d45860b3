/// A notice on its way out to one place. Its key goes with it, so that whoever receives it twice can tell.
public struct OutgoingNotice: Sendable {
    public enum Destination: Sendable {
        case mail(MailAddress)
        case hook(HookTarget)
    }

    public let id: ID<OutgoingNotice>
    public let destination: Destination
    /// Of whoever is told.
    public let language: Language
    let kind: NoticeKind
    let entry: ID<Entry>?
    var imported: ID<EntryImport>?
    let ledger: LedgerID?
    let number: String?
    let dueOn: Day?
    var rows: Int?
    /// How often it was taken up, this time included; tells this try from a later one.
    let tries: Int

    static let most = 8

    /// What is said outside: kind, ledger, number, day, how many rows and a link, and never a word of the matter itself.
    ///
    /// - Parameter address: of the platform, without a slash at its end.
    public func words(in book: LedgerBook, at address: String) -> Text {
        var words = Text("【工会平台】", en: "[Gonghui] ") + kind.label
        if let ledger = ledger.flatMap({ try? book.counted($0) }) {
            words = words + Text("：", en: ": ") + ledger.description.title
            if let number { words = words + Text(same: " " + number) }
            if let rows { words = words + Text(" \(rows.grouped) 行", en: ", \(rows.grouped) rows") }
        }
        if let dueOn { words = words + Text("，时限 \(dueOn)", en: ", due \(dueOn)") }
        return words + Text(same: "\n" + address + path(in: book))
    }

    private func path(in book: LedgerBook) -> String {
        guard let ledger = ledger.flatMap({ try? book.counted($0) }) else { return "/notices" }
        if let imported {
            let register = ledger.id == MemberRegister.id
            return register ? "/members/imports/\(imported)" : "/ledgers/\(ledger.id.name)/imports/\(imported)"
        }
        return entry.map { "/ledgers/\(ledger.id.name)/\($0)" } ?? "/notices"
    }
}
