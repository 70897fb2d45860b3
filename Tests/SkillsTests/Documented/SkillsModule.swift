import Kernel
import Skills

/// What the module becomes by `docs/adding-a-ledger.md`: all tests of this target, the laws too, take it with that ledger.
enum SkillsModule {
    static let ledgers = Skills.SkillsModule.ledgers + [AnyLedger(SickVisit.ledger)]
}
