import Kernel
import Store

/// Brings back a proposal that was dismissed.
struct RestoreOfficeHolder: Command {
    static var requires: Permission? { .changeOrganisations }
    static let action = Action("office-holder.restored", Text("恢复职务线索", en: "brought back as holder of a post"))

    let holder: ID<OfficeHolder>

    func perform(at desk: Desk) throws -> OfficeHolder {
        let found = try OfficeHolder.find(holder, for: desk.actor, on: desk.connection)
        try desk.allow(.changeOrganisations, at: found.place)
        guard found.isDismissed else {
            throw Refusal.conflict(why: Text("这一条没有忽略，无需恢复", en: "This one is not dismissed"))
        }
        try desk.connection.run("UPDATE office_holder SET dismissed_at = NULL WHERE id = \(holder)")
        try desk.record(
            Self.action, Subject(.organisation, found.organisation), of: found.organisation,
            version: try Canonical.bytes(of: [found.post, found.name]))
        return found
    }
}
