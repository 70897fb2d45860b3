import Kernel

/// Reminds every organisation directly below one that has filed nothing for a period.
struct RemindToFile: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("bulletin.reminded", Text("提醒报送工会信息", en: "reminded to file bulletins"))

    let centre: ID<Organisation>
    let period: Period

    /// - Returns: how many were reminded.
    func perform(at desk: Desk) throws -> Int {
        guard let centre = try Organisation.find(centre, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.importBulletins, at: centre.place)
        guard period.from <= desk.now.day else {
            throw Refusal.invalid(
                field: "from", why: Text("这段时间还没有开始", en: "This period has not begun yet"))
        }
        let silent = try RoundUp.load(at: centre, in: period, for: desk.actor, on: desk.connection).silent
        let due = silent.filter { $0.remindedOn != desk.now.day }
        for row in due {
            try Reminder.put(
                row.organisation.id, period, by: centre.id, on: desk.now.day, connection: desk.connection)
            try desk.record(Self.action, Subject(.organisation, row.organisation.id), of: row.organisation.id)
        }
        return due.count
    }
}
