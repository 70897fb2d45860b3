import Kernel
import Store

/// Reminds every organisation directly below one that no bulletin tells has conveyed a directive.
struct RemindToConvey: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("directive.reminded", Text("提醒传达学习", en: "reminded to convey a directive"))

    let directive: ID<Directive>
    let centre: ID<Organisation>

    /// - Returns: how many were reminded.
    func perform(at desk: Desk) throws -> Int {
        let directive = try Directive.find(directive, for: desk.actor, on: desk.connection)
        guard let centre = try Organisation.find(centre, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.importBulletins, at: centre.place)
        let table = try Dissemination.load([directive], at: centre, for: desk.actor, on: desk.connection)
        let reminded = try DirectiveReminder.days(of: directive.id, on: desk.connection)
        let due = table.rows.filter { $0.cells[0].own == nil && reminded[$0.organisation.id] != desk.now.day }
        for row in due {
            try DirectiveReminder.put(
                directive.id, for: row.organisation.id, by: centre.id, on: desk.now.day, connection: desk.connection)
            try desk.record(Self.action, Subject(.directive, directive.id), of: row.organisation.id)
        }
        return due.count
    }
}
