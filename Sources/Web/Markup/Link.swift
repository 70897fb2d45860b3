public import Kernel

/// An address that a page may point to: a path of this site, a place on the same page, or an address elsewhere that
/// stands in the code.
///
/// Written as a literal, what is interpolated is percent-encoded, so a value can change neither host nor path:
///
///     let link: Link = "/bulletins/\(bulletin.id)?q=\(words)"
///
/// However it was made, a local link begins with exactly one `/`.
public struct Link: Hashable, Sendable {
    public let text: String

    private init(verbatim text: String) { self.text = text }

    init(local text: String) {
        var start = text.utf8.makeIterator()
        let isPlain = start.next() == 0x2F && !Self.isSlash(start.next())
        self.text = isPlain ? text : "/" + text.drop { $0 == "/" || $0 == "\\" }
    }

    private static func isSlash(_ byte: UInt8?) -> Bool { byte == 0x2F || byte == 0x5C }

    public static let home: Link = "/"

    /// A place on the same page.
    public static func fragment(_ id: String) -> Link { Link(verbatim: "#" + PercentCoding.encode(id)) }

    /// An address elsewhere, vetted by standing in the code; anything but `https:` and `tel:` becomes the home page.
    public static func outside(_ address: StaticString) -> Link {
        let text = String(describing: address)
        return text.hasPrefix("https://") || text.hasPrefix("tel:") ? Link(verbatim: text) : home
    }

    /// Where a link in rich text leads: a path of this site, or the page that says which other site it is.
    init(_ address: RichText.Address) { text = address.host == nil ? address.text : Link.away(to: address).text }

    private static func away(to address: RichText.Address) -> Link { ("/away" as Link).with("to", address.text) }

    /// The other site itself; stands on that page alone.
    init(leaving address: RichText.Address) { text = address.text }

    /// An address handed in by the visitor, to go back to after signing in or choosing a language.
    ///
    /// - Returns: `nil` unless it is a path of this site: one `/` at the start, no backslash, no control, no blank,
    ///   at most 2,000 bytes. `//host`, `/\host`, `https:…` and `javascript:…` are refused.
    public init?(returningTo address: String?) {
        guard let address, address.utf8.count <= 2000, address.utf8.first == 0x2F else { return nil }
        let second = address.utf8.dropFirst().first
        guard second != 0x2F, address.utf8.allSatisfy(Self.isHarmless) else { return nil }
        text = address
    }

    /// Visible ASCII without backslash, quotes, angle brackets and accent.
    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x5C, 0x22, 0x27, 0x3C, 0x3E, 0x60: false
        default: byte >= 0x21 && byte <= 0x7E
        }
    }

    /// The same address with one more parameter; an empty value adds nothing.
    public func with(_ name: String, _ value: String) -> Link {
        guard !value.isEmpty else { return self }
        let mark = text.utf8.contains(0x3F) ? "&" : "?"
        return Link(verbatim: text + mark + PercentCoding.encode(name) + "=" + PercentCoding.encode(value))
    }

    /// A place on the page at this address.
    public func at(_ id: String) -> Link { Link(verbatim: text + "#" + PercentCoding.encode(id)) }

    /// The same address with one parameter set anew; an empty value takes it away.
    public func replacing(_ name: String, _ value: String) -> Link { without(name).with(name, value) }

    /// The same address without a parameter.
    public func without(_ name: String) -> Link {
        guard let mark = text.firstIndex(of: "?") else { return self }
        let kept = text[text.index(after: mark)...].split(separator: "&").filter {
            $0.prefix { $0 != "=" } != name[...]
        }
        let query = kept.joined(separator: "&")
        return Link(verbatim: text[..<mark] + (query.isEmpty ? "" : "?" + query))
    }

    /// What stands behind the `?`, without it; empty where there is none.
    public var query: String {
        guard let mark = text.firstIndex(of: "?") else { return "" }
        return String(text[text.index(after: mark)...].prefix { $0 != "#" })
    }

    /// The address without its query.
    public var path: String {
        guard let end = text.utf8.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) else { return text }
        return String(text[..<end])
    }
}

extension Link: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(local: text) }
    public init(stringInterpolation: StringInterpolation) { self.init(local: stringInterpolation.text) }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + 32) }
        public mutating func appendLiteral(_ literal: String) { text += literal }
        public mutating func appendInterpolation(_ string: String) { text += PercentCoding.encode(string) }
        public mutating func appendInterpolation(_ number: Int) { text += String(number) }
        public mutating func appendInterpolation<Entity>(_ id: ID<Entity>) { text += id.description }
        public mutating func appendInterpolation(_ day: Day) { text += day.description }
        /// A link as a value inside another, such as a return address.
        public mutating func appendInterpolation(_ link: Link) { text += PercentCoding.encode(link.text) }
    }
}
