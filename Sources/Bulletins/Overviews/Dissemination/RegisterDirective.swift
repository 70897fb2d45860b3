public import Kernel
import Store

/// Registers a directive with the first words that bulletins use for it.
public struct RegisterDirective: Command {
    public static var requires: Permission? { .importBulletins }
    static let action = Action("directive.registered", Text("登记传达学习事项", en: "registered a directive"))

    let owner: ID<Organisation>
    let name: String
    let day: Day
    let words: String

    /// - Parameter words: what bulletins write for it; empty where they write the name.
    public init(owner: ID<Organisation>, name: String, day: Day, words: String) {
        self.owner = owner
        self.name = name
        self.day = day
        self.words = words
    }

    public func perform(at desk: Desk) throws -> ID<Directive> {
        guard let owner = try Organisation.find(owner, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.importBulletins, at: owner.place)
        guard (2...80).contains(name.count) else {
            throw Refusal.invalid(field: "name", why: Text("名称须为 2 至 80 个字", en: "A name has 2 to 80 characters"))
        }
        guard words.count <= 200 else {
            throw Refusal.invalid(field: "words", why: Text("写法不超过 200 个字", en: "Words have at most 200 characters"))
        }
        guard day <= desk.now.day else {
            throw Refusal.invalid(field: "day", why: Text("日期不能在今天之后", en: "The day cannot be after today"))
        }
        let id = desk.ids.next(Directive.self)
        try desk.connection.run(
            "INSERT INTO directive (id, owner, name, day) VALUES (\(id), \(owner.id), \(name), \(day))")
        for words in Set([name, words]) where !words.isEmpty {
            try Directive.file(words, under: id, on: desk.connection)
        }
        try desk.record(
            Self.action, Subject(.directive, id), of: owner.id,
            version: try Canonical.bytes(of: [name, day.description, words]))
        return id
    }
}
