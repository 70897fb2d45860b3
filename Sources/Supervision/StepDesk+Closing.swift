import Kernel

extension StepDesk {
    /// Keeps a matter open as long as anything that came out of it is.
    func refuseWhileOpen(in ledger: LedgerDescription) throws {
        let open = try openLinks(in: ledger.id)
        guard open == 0 else {
            throw Refusal.conflict(
                why: Text(
                    "「\(ledger.title.zh)」里还有 \(open) 件没有办完，办完才能办结",
                    en: "\(open) still open in \(ledger.title.en); this is closed when they are"))
        }
    }
}
