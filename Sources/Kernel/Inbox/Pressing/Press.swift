public import Store

/// A word from above on a matter that is overdue.
public struct Press: Sendable {
    /// What whoever presses offers with it.
    public enum Offer: String, CaseIterable, Sendable, Bindable {
        case nothing, help
        case extending = "extension"

        public var label: Text {
            switch self {
            case .nothing: Text("只催办", en: "Nothing more")
            case .help: Text("可以帮忙：人手、协调或办法", en: "Help: hands, a word elsewhere, advice")
            case .extending: Text("可以商量延期", en: "More time can be agreed")
            }
        }
    }

    public let entry: ID<Entry>
    public let day: Day
    public let at: Instant
    /// The organisation that pressed; `nil` for the operator.
    public let organisation: String?
    public let words: String
    public let offer: Offer

    /// The latest of each entry that was pressed.
    public static func latest(
        of entries: [ID<Entry>], on connection: any Connection
    ) throws -> [ID<Entry>: Press] {
        guard !entries.isEmpty else { return [:] }
        let found = try connection.all(
            """
            SELECT p.entry, p.day, p.at, o.name, p.words, p.offer FROM entry_press p
            LEFT JOIN organisation o ON o.id = p.organisation
            WHERE p.entry IN \(list: entries)
                AND p.day = (SELECT MAX(x.day) FROM entry_press x WHERE x.entry = p.entry)
            """
        ) { row in
            Press(
                entry: try row[0], day: try row[1], at: try row[2], organisation: try row[3], words: try row[4],
                offer: try row[5])
        }
        return Dictionary(found.map { ($0.entry, $0) }) { first, _ in first }
    }
}
