import Kernel
import Store

/// Takes a directive off the list; what bulletins tell of it can be filed anew.
struct RemoveDirective: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("directive.removed", Text("撤销传达学习事项", en: "removed a directive"))

    let directive: ID<Directive>

    func perform(at desk: Desk) throws {
        let found = try Directive.find(directive, for: desk.actor, on: desk.connection)
        try desk.allow(.importBulletins, at: found.ownerPlace)
        for table in ["directive_words", "directive_reminder"] as [SQL] {
            try desk.connection.run("DELETE FROM \(table) WHERE directive = \(directive)")
        }
        try desk.connection.run("DELETE FROM directive WHERE id = \(directive)")
        try desk.record(Self.action, Subject(.directive, directive), of: found.owner)
    }
}
