@testable import Kernel

extension LedgerLaws {
    /// An entry is called by nothing that is personal or sealed: its name stands unmasked in lists, inbox and search.
    static func leaks(of ledger: AnyLedger) -> [String] {
        let hidden = ledger.description.filled.filter { [.personal, .sealed].contains($0.dataClass) }
        let first = ledger.description.statuses.first?.name ?? ""
        return hidden.filter { field in
            let mark = "记号\(field.name)"
            let name = ledger.name(EntryContent(status: first, values: [field.name: .text(mark)]))
            return name.contains(mark)
        }.map { "\($0.name) is \($0.dataClass.rawValue), and names the entry" }
    }
}
