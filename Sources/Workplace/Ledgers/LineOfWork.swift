public import Kernel
import Web

/// The ledgers of one line of work, as the navigation shows them together.
public struct LineOfWork: Sendable {
    public let title: Text
    public let ledgers: [AnyLedger]

    public init(_ title: Text, _ ledgers: [AnyLedger]) {
        self.title = title
        self.ledgers = ledgers
    }

    var navigation: NavigationGroup {
        NavigationGroup(
            title,
            ledgers.map { ledger in
                NavigationEntry(ledger.navigationName, ledger.title, ledger.link, permission: ledger.read)
            })
    }
}

extension AnyLedger {
    /// By which pages and counts name its entry of the navigation.
    var navigationName: String { id == MemberRegister.id ? id.name : "ledger." + id.name }
}
