/// What a bulletin says of itself, at its head and at its foot.
struct Masthead: Codable, Equatable, Sendable {
    /// 工会信息
    var name: String?
    /// The year of the issue: 〔2020〕第十二期.
    var year: Int?
    /// The number within the year.
    var number: Int?
    /// The number since the first issue: 总第128期.
    var total: Int?
    /// 穗办准印证第089号
    var permit: String?
    /// The office that issues it.
    var office: String?
    /// The day printed on it.
    var date: EventDate?
    var contents: [ContentsEntry] = []
    var distribution: [Distribution] = []
    var editors: [Editor] = []

    /// Nothing was found.
    var isEmpty: Bool { self == Masthead() }

    /// Whom the issue is reported (报), sent (送) or issued to (发).
    struct Distribution: Codable, Equatable, Sendable {
        var way: String
        var recipients: [String]
    }

    /// Who edited, checked or signed the issue.
    struct Editor: Codable, Equatable, Sendable {
        var role: String
        var names: [String]
    }

    /// A line of the contents box: the name of a section, or a title in the section named last.
    struct ContentsEntry: Codable, Equatable, Sendable {
        var section: String?
        var title: String?
    }
}
