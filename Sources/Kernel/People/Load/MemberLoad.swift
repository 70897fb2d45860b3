/// A load of members: many rows that were never typed, taken in batches, each one transaction with one line of the journal.
///
/// Who was loaded stands in the register like who was enrolled by hand. Her first version is made by her first change; until
/// then the line of her batch commits to what was loaded of her.
public struct MemberLoad: Hashable, Sendable {
    public enum State: String, Sendable {
        case reading
        /// All rows are taken; on a first load the numbers and indexes are still to be made.
        case finishing
        case done
        /// Those whom nobody touched since are gone again.
        case takenBack = "taken-back"
    }

    public let id: ID<MemberLoad>
    public let name: String
    /// How many rows the source has.
    public let rows: Int
    /// The key of the person of each row; her membership has the same.
    let keys: IDRun
    /// Whether the register was all but empty before, so that what is looked up by is made at the end.
    let isFirst: Bool
    public internal(set) var state: State
    /// Rows that were taken, or taken back.
    public internal(set) var taken = 0
    /// What is done of the finishing.
    var step = 0
    public internal(set) var loaded = 0
    /// Rows of people who are registered already, or stood in an earlier row.
    public internal(set) var repeated = 0
    /// Rows that cannot be kept: a wrong number or phone, no number, a union that has ended, a closed month.
    public internal(set) var refused = 0

    public static let kind = SubjectKind("member-load", Text("会员批量入库", en: "Load of members"))
    static let action = Action("members.loaded", Text("批量登记入会", en: "loaded members"))
    static let takenBack = Action("members.taken-back", Text("撤销批量登记", en: "took back loaded members"))

    var subject: Subject { Subject(Self.kind, id) }

    /// The key of the last row.
    var lastKey: ID<Person> { keys.id(max(0, rows - 1)) }
}
