/// One page of what was found.
public struct SearchPage: Hashable, Sendable {
    public let hits: [SearchHit]
    /// Where the next page begins; `nil` on the last.
    public let next: SearchCursor?
    /// How many there are in all; `nil` unless it was asked for.
    public let count: SearchCount?

    static let empty = SearchPage(hits: [], next: nil, count: .exactly(0))
}

/// A document that was found, with its words marked.
public struct SearchHit: Hashable, Sendable {
    /// The name of the kind of subject, and the subject's number.
    public let kind: String
    public let subject: Int64
    public let owner: ID<Organisation>
    public let day: Day
    public let title: [Fragment]
    /// Some eighty characters around the first match in the text, or its beginning.
    public let snippet: [Fragment]
}

/// A piece of original text, matched or not; the pieces in order are the text.
public struct Fragment: Hashable, Sendable {
    public let text: String
    public let isMatch: Bool

    public init(text: String, isMatch: Bool) {
        self.text = text
        self.isMatch = isMatch
    }
}

/// How many documents were found; counting stops at a thousand and one.
public enum SearchCount: Hashable, Sendable {
    case exactly(Int)
    case moreThan(Int)

    static let limit = 1000

    init(_ counted: Int) { self = counted > Self.limit ? .moreThan(Self.limit) : .exactly(counted) }

    public var label: Text {
        switch self {
        case .exactly(let number): Text("共 \(number) 条", en: number == 1 ? "1 result" : "\(number) results")
        case .moreThan: Text("1,000+ 条", en: "1,000+ results")
        }
    }
}

/// The order of what was found.
public enum SearchOrder: String, CaseIterable, Sendable {
    case newest, best

    public var label: Text {
        switch self {
        case .newest: Text("最新在前", en: "Newest first")
        case .best: Text("最相关在前", en: "Best first")
        }
    }
}

/// Where a page ended: the hit's score (0 when ordered by day) and key. As text it can stand in an address.
public struct SearchCursor: Hashable, Sendable, LosslessStringConvertible {
    let score: Int
    let key: Int64

    init(score: Int, key: Int64) {
        self.score = score
        self.key = key
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let score = Int(parts[0]), let key = Int64(parts[1]), score >= 0, key >= 0 else {
            return nil
        }
        self.init(score: score, key: key)
    }

    public var description: String { "\(score)-\(key)" }

    /// Higher scores first, equal ones in the order of keys.
    func precedes(_ other: SearchCursor) -> Bool {
        score == other.score ? key < other.key : score > other.score
    }
}
