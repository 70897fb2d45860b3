import Store

/// Says that two employers are one body: all that concerns one is found with the other. Nothing that was entered changes,
/// and ``SeparateEmployer`` undoes it.
public struct MergeEmployers: Command {
    public static var requires: Permission? { .mergeEmployers }
    static let action = Action("employer.merged", Text("合并", en: "merged"))

    let employer: ID<KnownEmployer>
    let other: ID<KnownEmployer>
    let book: LedgerBook

    /// The one with a credit code stays; where neither has one, `other` does.
    public init(_ employer: ID<KnownEmployer>, into other: ID<KnownEmployer>, book: LedgerBook) {
        (self.employer, self.other, self.book) = (employer, other, book)
    }

    public func perform(at desk: Desk) throws {
        let (one, two) = (try desk.employer(employer, in: book), try desk.employer(other, in: book))
        guard one.id != two.id else {
            throw Refusal.conflict(why: Text("这两个单位已经合并，不用再办", en: "These two are one already"))
        }
        guard one.code == nil || two.code == nil else {
            throw Refusal.conflict(
                why: Text(
                    "统一社会信用代码不同，是两个单位，不能合并；代码填错的，请到原事项里更正",
                    en: "Their credit codes differ: two bodies. Where a code is wrong, correct it in its entry"))
        }
        let (ending, target) = one.code == nil ? (one, two) : (two, one)
        try desk.connection.run("UPDATE employer SET merged_into = \(target.id) WHERE id = \(ending.id)")
        try desk.connection.run("UPDATE employer SET root = \(target.id) WHERE root = \(ending.id)")
        try desk.record(Self.action, ending.subject, of: nil)
    }
}

/// Undoes a merger: what was entered under either name is found with it again.
public struct SeparateEmployer: Command {
    public static var requires: Permission? { .mergeEmployers }
    static let action = Action("employer.separated", Text("撤销合并", en: "taken apart"))

    let employer: ID<KnownEmployer>
    let book: LedgerBook

    public init(_ employer: ID<KnownEmployer>, book: LedgerBook) { (self.employer, self.book) = (employer, book) }

    public func perform(at desk: Desk) throws {
        _ = try desk.employer(employer, in: book)
        guard let own = try KnownEmployer.find(employer, on: desk.connection), own.mergedInto != nil else {
            throw Refusal.conflict(why: Text("这次合并已经撤销，不用再办", en: "The merger was undone already"))
        }
        try desk.connection.run("UPDATE employer SET merged_into = NULL WHERE id = \(employer)")
        // Itself, and whatever was merged into it before.
        try desk.connection.run(
            """
            UPDATE employer SET root = \(employer) WHERE id IN (
                WITH RECURSIVE own (id) AS (
                    SELECT id FROM employer WHERE id = \(employer)
                    UNION SELECT k.id FROM employer k JOIN own ON k.merged_into = own.id)
                SELECT id FROM own)
            """)
        try desk.record(Self.action, own.subject, of: nil)
    }
}

/// Says that two employers are not one body, so that they are not suggested again.
public struct DistinguishEmployers: Command {
    public static var requires: Permission? { .mergeEmployers }
    static let action = Action("employer.distinguished", Text("确认不是同一单位", en: "found not to be another"))

    let employer: ID<KnownEmployer>
    let other: ID<KnownEmployer>
    let book: LedgerBook

    public init(_ employer: ID<KnownEmployer>, from other: ID<KnownEmployer>, book: LedgerBook) {
        (self.employer, self.other, self.book) = (employer, other, book)
    }

    public func perform(at desk: Desk) throws {
        let (own, foreign) = (try desk.employer(employer, in: book), try desk.employer(other, in: book))
        guard own.id != foreign.id else {
            throw Refusal.conflict(
                why: Text("这两个单位已经合并；不是同一单位的，先撤销合并", en: "These two were merged; undo that first if they differ"))
        }
        let (first, second) = own.id < foreign.id ? (own.id, foreign.id) : (foreign.id, own.id)
        try desk.connection.run(
            """
            INSERT INTO employer_distinction (first, other) VALUES (\(first), \(second))
            ON CONFLICT (first, other) DO NOTHING
            """)
        try desk.record(Self.action, own.subject, of: nil)
    }
}

extension Desk {
    /// The employer that stands for one, if whoever is at the desk may see it.
    fileprivate func employer(_ id: ID<KnownEmployer>, in book: LedgerBook) throws -> KnownEmployer {
        try KnownEmployer.find(id, for: EmployerReader(actor, in: book, on: connection), on: connection)
    }
}
