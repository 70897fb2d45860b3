public import Store

/// What a member asked her union to correct of her data. What she wrote is kept until the union has answered.
public struct AskedCorrection: Hashable, Sendable {
    public enum Answer: String, Bindable, Sendable { case made, refused }

    public let id: ID<AskedCorrection>
    public let member: MembershipKey
    public let askedOn: Day
    /// Whether it was asked by the code of an application, which anybody may hold; otherwise by the account that is linked to her.
    public let isByCode: Bool
    public let wish: CorrectionWish
    /// `nil` while it waits.
    public let answer: Answer?
    /// Why it was refused; empty otherwise.
    public let because: String

    static let migration = Migration(
        "2026-11 asked corrections",
        [
            """
            CREATE TABLE asked_correction (
                id BIGINT PRIMARY KEY, organisation BIGINT NOT NULL, membership BIGINT NOT NULL, asked_on BIGINT NOT NULL,
                by_code BIGINT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL, employer TEXT NOT NULL, occupation TEXT NOT NULL,
                answer TEXT, because TEXT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX asked_correction_open ON asked_correction (membership) WHERE answer IS NULL",
            "CREATE INDEX asked_correction_member ON asked_correction (membership, id)",
        ])
}

/// What is to stand instead; empty what is right as it is. Numbers of documents are corrected at the union, from the document.
public struct CorrectionWish: Hashable, Sendable {
    public var name = ""
    public var phone = ""
    public var employer = ""
    public var occupation = ""

    public init() {}

    var isEmpty: Bool { self == CorrectionWish() }

    /// - Throws: ``Refusal/invalid(field:why:)``.
    func check(on today: Day) throws {
        guard !isEmpty else {
            throw Refusal.invalid(field: "name", why: Text("请填要改的内容", en: "Fill in what is to be changed"))
        }
        var form = Enrolment()
        // What is not to be changed is right.
        form.name = name.isEmpty ? "无名" : name
        (form.phone, form.occupation) = (phone, occupation)
        form.employer = employer.isEmpty ? nil : Employer(typed: employer)
        if let first = form.problems(on: today).first { throw Refusal.invalid(field: first.field, why: first.why) }
    }
}
