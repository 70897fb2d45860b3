public import Kernel

/// Skills, competitions and what workers think up: proposals.
public enum SkillsModule {
    public static let ledgers = [AnyLedger(Proposal.ledger)]
}
