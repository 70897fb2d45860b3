public import Store

/// The place of an organisation on a line: fixed-width segments from the top, each ended by `/`, compared bytewise.
///
/// Because every segment has five characters and an end mark, one range covers a subtree and `00001/` never swallows
/// `00001X/`-like neighbours.
public struct OrganisationPath: Hashable, Comparable, Codable, Sendable {
    public let text: String

    /// The characters of one segment with its end mark.
    static let segment = 6

    /// The path of a number standing directly below `parent`, or at the top.
    public init(below parent: OrganisationPath?, number: OrganisationNumber) {
        text = (parent?.text ?? "") + number.description + "/"
    }

    /// - Returns: `nil` unless the text is one or more segments of five Crockford characters (capitals) with end marks.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count % 6 == 0 else { return nil }
        var left = Self.segment
        for byte in text.utf8 {
            left -= 1
            guard left == 0 ? byte == 0x2F : Crockford.isDigit(byte) else { return nil }
            if left == 0 { left = Self.segment }
        }
        self.text = text
    }

    public static func < (first: Self, second: Self) -> Bool {
        first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
    }

    /// The first text after every path of the subtree: the range is `text ..< end`.
    public var end: String { String(text.dropLast()) + "0" }

    /// Whether `other` is this organisation or stands below it.
    public func covers(_ other: OrganisationPath) -> Bool { other.text.utf8.starts(with: text.utf8) }

    /// From the top to this organisation itself.
    public var numbers: [OrganisationNumber] {
        text.split(separator: "/").compactMap { OrganisationNumber(String($0)) }
    }

    public var depth: Int { text.utf8.count / 6 }

    /// The first segments of the path, at least one; the whole path when there are no more.
    func upper(_ segments: Int) -> OrganisationPath {
        OrganisationPath(String(text.prefix(6 * max(1, segments)))) ?? self
    }
}

extension OrganisationPath: Bindable {
    public var sqlValue: Value { .text(text) }
    public init?(sqlValue: Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

/// The short number of an organisation inside paths and search tokens: five Crockford characters, up to 33.5 million.
public struct OrganisationNumber: Hashable, Sendable, LosslessStringConvertible {
    /// The last that five characters can write; a higher one would be written like another organisation's.
    static let last = (1 << 25) - 1

    public let number: Int

    public init(_ number: Int) { self.number = number }

    public init?(_ text: String) {
        guard text.utf8.count == 5, let number = Crockford.number(text) else { return nil }
        self.number = Int(number)
    }

    public var description: String { Crockford.text(UInt64(number), digits: 5) }
}
