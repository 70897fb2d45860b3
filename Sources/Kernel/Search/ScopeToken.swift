import Store

/// Terms that say where a document stands and what it is. They begin with a private-use character, which folding drops
/// from every text, so no title, body or query can bring one forth.
enum ScopeToken {
    /// The subtree of an organisation on a line.
    static func subtree(_ number: OrganisationNumber, on line: Line) -> String {
        (line == .leadership ? "\u{E000}" : "\u{E001}") + number.description.lowercased()
    }

    /// A kind of thing, in hexadecimal, because names may hold characters that split a term.
    static func kind(_ name: String) -> String {
        "\u{E002}" + name.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Stands for the terms of a text that an engine cannot hold; such a document is always looked at.
    static let oversize = "\u{E003}"

    /// Every organisation above the owner and the owner, on both lines.
    static func tokens(of place: Place) -> [String] {
        place.path.numbers.map { subtree($0, on: .leadership) }
            + (place.secondPath?.numbers ?? []).map { subtree($0, on: .second) }
    }

    /// One of these stands on each document within the reach; `nil` when the path names no organisation.
    static func token(of reach: Reach) -> String? {
        reach.path.numbers.last.map { subtree($0, on: reach.line) }
    }
}
