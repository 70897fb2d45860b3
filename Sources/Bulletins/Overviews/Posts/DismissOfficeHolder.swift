import Kernel
import Store

/// Puts a proposal aside: no article brings it back, but a person can (``RestoreOfficeHolder``).
struct DismissOfficeHolder: Command {
    static var requires: Permission? { .changeOrganisations }
    static let action = Action("office-holder.dismissed", Text("忽略职务线索", en: "dismissed as holder of a post"))

    let holder: ID<OfficeHolder>

    func perform(at desk: Desk) throws -> OfficeHolder {
        let found = try OfficeHolder.find(holder, for: desk.actor, on: desk.connection)
        try desk.allow(.changeOrganisations, at: found.place)
        guard !found.isDismissed else {
            throw Refusal.conflict(why: Text("这一条已忽略", en: "This one is dismissed already"))
        }
        try desk.connection.run("UPDATE office_holder SET dismissed_at = \(desk.now) WHERE id = \(holder)")
        try desk.record(
            Self.action, Subject(.organisation, found.organisation), of: found.organisation,
            version: try Canonical.bytes(of: [found.post, found.name]))
        return found
    }
}
