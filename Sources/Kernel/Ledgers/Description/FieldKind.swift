/// What a field takes, as plain data: forms, importers, lists and the API are made from it.
public indirect enum FieldKind: Hashable, Codable, Sendable {
    /// One line of at most so many characters.
    case line(max: Int)
    /// Several paragraphs, plain.
    case paragraphs(max: Int)
    /// Paragraphs, headings, lists, quotes, emphasis and links, of at most so many characters of words.
    case rich(max: Int)
    case number(ClosedRange<Int>)
    case yuan
    case day
    /// From a day to a day.
    case days
    case flag
    case choice([FieldChoice])
    case choices([FieldChoice])
    /// A union of the tree.
    case organisation
    /// Somebody with an account.
    case account
    case person
    case phone
    case residentID
    case creditCode
    case unionCode
    /// A division of GB/T 2260, by code.
    case division
    /// An address, with the division where it is known.
    case place
    /// The name of an employer, with its code where it is known.
    case employer
    /// A table inside the entry.
    case rows([FieldDescription], max: Int)

    /// The choices of a field that has some.
    public var choices: [FieldChoice] {
        switch self {
        case .choice(let choices), .choices(let choices): choices
        default: []
        }
    }

    /// The columns of a table inside the entry.
    public var columns: [FieldDescription] { if case .rows(let fields, _) = self { fields } else { [] } }
}
