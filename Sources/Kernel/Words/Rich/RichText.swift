/// What somebody wrote with a little form: paragraphs, two sizes of headings, lists, quotes, emphasis and links.
///
/// Nothing else can stand in it. It is made only by reading, which drops scripts, styles, pictures, handlers and addresses
/// other than `https:` and paths of this site, and it is read again each time it comes out of the database. What was read
/// once reads to the same value.
public struct RichText: Hashable, Sendable {
    public let blocks: [Block]

    public indirect enum Block: Hashable, Sendable {
        case paragraph([Span])
        case heading(Heading, [Span])
        case list(List)
        case quote([Block])
    }

    public enum Heading: Hashable, Sendable {
        case large, small
    }

    public struct List: Hashable, Sendable {
        public let isOrdered: Bool
        public let items: [Item]
    }

    public struct Item: Hashable, Sendable {
        public let words: [Span]
        public let lists: [List]
    }

    /// Words that look alike; a line break in them is `\n`.
    public struct Span: Hashable, Sendable {
        public internal(set) var text: String
        public let marks: Set<Mark>
        public let link: Address?
    }

    public enum Mark: CaseIterable, Sendable {
        case strong, emphasis, underline
    }

    init(blocks: [Block]) { self.blocks = blocks }

    /// Nothing.
    public init() { blocks = [] }

    public var isEmpty: Bool { blocks.isEmpty }

    /// The words alone, a line to each paragraph and item: for the search, for lists and exports.
    public var words: String { Self.lines(blocks).joined(separator: "\n") }

    private static func lines(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let spans), .heading(_, let spans): [line(spans)]
            case .list(let list): lines(list)
            case .quote(let blocks): lines(blocks)
            }
        }
    }

    private static func lines(_ list: List) -> [String] {
        list.items.flatMap { item in [line(item.words)] + item.lists.flatMap(lines) }
    }

    static func line(_ spans: [Span]) -> String { spans.map(\.text).joined() }
}
