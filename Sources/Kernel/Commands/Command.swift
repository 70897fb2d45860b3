/// A change of state: the one way to it for page, terminal, import and API.
///
/// The command's first deed is to settle *where* it acts (``Desk/allow(_:at:)``); it then changes rows and records the
/// change in the journal, all in one transaction.
public protocol Command: Sendable {
    associatedtype Outcome: Sendable

    /// What the person must hold at the place of the deed; `nil` for deeds that are open to whoever holds a secret
    /// (signing in, accepting an invitation).
    static var requires: Permission? { get }

    /// - Throws: ``Refusal``; nothing is changed then.
    func perform(at desk: Desk) throws -> Outcome
}
