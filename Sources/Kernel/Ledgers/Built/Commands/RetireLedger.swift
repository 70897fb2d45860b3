import Store

/// Retires a ledger, or takes it up again: while it is retired nothing new is entered; what was entered can be read, and
/// brought to its end.
public struct RetireLedger: Command {
    public static var requires: Permission? { .buildLedgers }
    static let retired = Action("built-ledger.retired", Text("停用", en: "retired"))
    static let resumed = Action("built-ledger.resumed", Text("恢复使用", en: "taken up again"))

    let ledger: ID<BuiltLedger>
    let isEnd: Bool

    public init(_ ledger: ID<BuiltLedger>, resuming: Bool = false) { (self.ledger, isEnd) = (ledger, !resuming) }

    public func perform(at desk: Desk) throws {
        let found = try BuiltLedger.find(ledger, at: desk)
        guard found.version > 0, (found.retired == nil) == isEnd else {
            throw Refusal.conflict(
                why: isEnd
                    ? Text("这本台账没有在用", en: "This ledger is not in use")
                    : Text("这本台账没有停用", en: "This ledger is not retired"))
        }
        try desk.connection.run(
            "UPDATE built_ledger SET retired_at = \(isEnd ? desk.now : nil) WHERE id = \(ledger)")
        try desk.changeLedgersInForce()
        try desk.record(isEnd ? Self.retired : Self.resumed, found.subject, of: found.organisation)
    }
}
