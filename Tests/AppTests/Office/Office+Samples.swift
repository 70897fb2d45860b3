import Kernel
import Stage

@testable import App

extension Office {
    /// Plain values for a new entry of the city, as far as its ledger asks; a partner is the other city.
    func sample(of ledger: AnyLedger) -> [String: FieldValue] {
        EntrySample.values(of: ledger, on: platform.clock.now().day, organisation: tree.otherCity.id)
    }
}
