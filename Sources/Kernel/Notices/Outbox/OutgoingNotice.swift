/// A notice on its way out to one place. Its key goes with it, so that whoever receives it twice can tell.
public struct OutgoingNotice: Sendable {
    public enum Destination: Sendable {
        case mail(MailAddress)
        case hook(NoticeHook.Target)
    }

    public let id: ID<OutgoingNotice>
    public let destination: Destination
    /// Of whoever is told.
    public let language: Language
    let kind: NoticeKind
    let entry: ID<Entry>?
    let ledger: LedgerID?
    let number: String?
    let dueOn: Day?
    /// How often it was taken up, this time included; tells this try from a later one.
    let tries: Int

    static let most = 8
    /// Seconds in which a server that took one up has sent it, or has stopped.
    static let lease: Int64 = 300

    /// Seconds until the next try after so many.
    static func pause(after tries: Int) -> Int64 {
        let minutes: [Int64] = [1, 5, 15, 60, 180, 360, 720]
        return minutes[min(max(tries, 1), minutes.count) - 1] * 60
    }

    /// What is said outside: kind, ledger, number, day and a link, and never a word of the matter itself.
    ///
    /// - Parameter address: of the platform, without a slash at its end.
    public func words(in book: LedgerBook, at address: String) -> Text {
        var words = Text("【工会平台】", en: "[Gonghui] ") + kind.label
        if let ledger = ledger.flatMap({ book[$0] }), let number {
            words = words + Text("：", en: ": ") + ledger.description.title + Text(same: " " + number)
        }
        if let dueOn { words = words + Text("，时限 \(dueOn)", en: ", due \(dueOn)") }
        return words + Text(same: "\n" + address + path(in: book))
    }

    private func path(in book: LedgerBook) -> String {
        guard let entry, let ledger = ledger.flatMap({ book[$0] }) else { return "/notices" }
        return "/ledgers/\(ledger.id.name)/\(entry)"
    }
}
