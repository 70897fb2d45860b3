import Store

/// The order of a list, and the key by which its next page is found.
public struct EntrySort: Hashable, Sendable {
    public enum By: Hashable, Sendable {
        /// As they were entered.
        case entered
        /// By due day; those without one last.
        case due
        /// Province before city before county, then as they stand in the tree.
        case rank
        /// A listed field; names by the strokes of the surname.
        case field(String)
    }

    public let by: By
    public let isDescending: Bool

    public init(_ by: By, descending: Bool = false) {
        self.by = by
        isDescending = descending
    }

    public static let newest = EntrySort(.entered, descending: true)

    /// Behind all that people write.
    private static let last = "\u{10FFFD}"

    /// What is compared before the key of the entry. Numbers stand before words, and what has neither comes last.
    func expression(in ledger: LedgerID) -> SQL {
        switch by {
        case .entered: "e.id"
        case .due: "COALESCE(e.due_on, 9999999)"
        case .rank: "(SELECT o.rank FROM organisation o WHERE o.id = e.owner) || e.path"
        case .field: "COALESCE(l.ordering, \(Self.last))"
        }
    }

    /// The table that a field's order stands in.
    func join(in ledger: LedgerID) -> SQL {
        guard case .field(let name) = by else { return "" }
        return " LEFT JOIN entry_listed l ON l.entry = e.id AND l.field = \(ListedValue.name(name, in: ledger))"
    }
}

/// Where a page ends: the next one begins after it.
public struct EntryCursor: Hashable, Sendable, LosslessStringConvertible {
    enum Key: Hashable, Sendable {
        case number(Int64)
        case words(String)
    }

    let key: Key
    let id: ID<Entry>

    init(key: Key, id: ID<Entry>) {
        self.key = key
        self.id = id
    }

    /// As it stands in an address.
    public var description: String {
        switch key {
        case .number(let number): "n\(number).\(id)"
        case .words(let words): "w\(words).\(id)"
        }
    }

    /// - Returns: `nil` for what no page ever wrote.
    public init?(_ text: String) {
        guard let kind = text.first, let dot = text.lastIndex(of: "."),
            let id = ID<Entry>(String(text[text.index(after: dot)...]))
        else { return nil }
        let words = String(text[text.index(after: text.startIndex)..<dot])
        self.id = id
        switch kind {
        case "n":
            guard let number = Int64(words) else { return nil }
            key = .number(number)
        case "w": key = .words(words)
        default: return nil
        }
    }
}

extension EntryCursor {
    /// Whether a page in this order can have ended there.
    public func fits(_ sort: EntrySort) -> Bool {
        switch (key, sort.by) {
        case (.number, .entered), (.number, .due), (.words, .rank), (.words, .field): true
        default: false
        }
    }
}
