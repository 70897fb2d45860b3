/// Answers a transfer: the union that is asked says yes or no, and the one that asked may take it back.
public struct SettleTransfer: Command {
    public static var requires: Permission? { .changeMembers }
    static let completed = Action("member.transferred", Text("转会", en: "transferred"))
    static let refused = Action("member.transfer-ended", Text("未转会", en: "not transferred"))

    let transfer: ID<MembershipTransfer>
    let accepts: Bool

    public init(_ transfer: ID<MembershipTransfer>, accept accepts: Bool) {
        (self.transfer, self.accepts) = (transfer, accepts)
    }

    public func perform(at desk: Desk) throws {
        guard let found = try MembershipTransfer.open(transfer, on: desk.connection) else { throw Refusal.notFound }
        let asked = try MemberDesk(at: found.asked, desk).organisation.place
        if desk.actor.may(.changeMembers, at: asked) {
            if accepts { try found.complete(at: desk) } else { try found.callOff(at: desk) }
            return
        }
        _ = try MemberDesk.allowed(at: found.asking, desk)
        guard !accepts else {
            throw Refusal.conflict(why: Text("要等对方工会确认", en: "The other union has to confirm it"))
        }
        try found.callOff(at: desk)
    }
}
