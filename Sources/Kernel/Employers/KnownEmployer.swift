public import Store

/// An employer that some entry names: the subject under which all that concerns it is found.
///
/// Nobody registers employers here: they come from what is entered. One with a credit code is known by it, whatever it is
/// called; one without is known by its name. Two that are one body are merged by hand, and taken apart again.
public struct KnownEmployer: Hashable, Sendable {
    public let id: ID<KnownEmployer>
    public let code: EmployerCode?
    /// As it was last called beside its code.
    public let name: String
    /// The other that it was merged into.
    public let mergedInto: ID<KnownEmployer>?

    public static let kind = SubjectKind("employer", Text("用人单位", en: "Employer"))
    public static let actions: [Action] = [
        MergeEmployers.action, SeparateEmployer.action, DistinguishEmployers.action,
    ]

    public var subject: Subject { Subject(kind: Self.kind, number: id.number) }

    /// What makes two names one: width, case, 繁简, blanks and brackets do not matter.
    static func key(of name: String) -> String {
        Folding.fold(name).filter { !$0.isWhitespace && !"()[]【】〔〕".contains($0) }
    }

    /// What two names of one body have in common, most of the time: the name without the form of the body.
    static func core(of name: String) -> String {
        var core = key(of: name)
        for form in forms where core.hasSuffix(form) && core.count > form.count + 1 {
            core.removeLast(form.count)
            break
        }
        return core
    }

    /// The longer first; folded.
    private static let forms = [
        "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "总公司", "分公司", "公司", "集团",
    ].map(Folding.fold)

    public static let migration = Migration(
        "2026-11 employers",
        [
            // `root` is where a chain of mergers ends: the employer itself when it was not merged.
            """
            CREATE TABLE employer (
                id BIGINT PRIMARY KEY, code TEXT UNIQUE, name TEXT NOT NULL, merged_into BIGINT REFERENCES employer (id),
                root BIGINT NOT NULL
            )
            """,
            "CREATE INDEX employer_root ON employer (root)",
            """
            CREATE TABLE employer_name (
                employer BIGINT NOT NULL REFERENCES employer (id), name_key path_text NOT NULL, core path_text NOT NULL,
                name TEXT NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (employer, name_key)
            )
            """,
            "CREATE INDEX employer_name_key ON employer_name (name_key)",
            "CREATE INDEX employer_name_core ON employer_name (core)",
            """
            CREATE TABLE entry_employer (
                entry BIGINT NOT NULL REFERENCES entry (id), employer BIGINT NOT NULL REFERENCES employer (id),
                PRIMARY KEY (entry, employer)
            )
            """,
            "CREATE INDEX entry_employer_employer ON entry_employer (employer, entry)",
            // Two that somebody has said are not one; the smaller key first.
            """
            CREATE TABLE employer_distinction (
                first BIGINT NOT NULL REFERENCES employer (id), other BIGINT NOT NULL REFERENCES employer (id),
                PRIMARY KEY (first, other)
            )
            """,
        ])
}
