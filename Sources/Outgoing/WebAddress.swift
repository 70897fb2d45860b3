public import Kernel

/// An address that somebody typed for the platform to write to, read strictly: what two programs might read differently is
/// refused.
public struct WebAddress: Hashable, Sendable {
    public let isSecure: Bool
    /// In small letters; an address of version 6 without its brackets.
    public let host: String
    public let port: Int
    /// With the query; begins with `/`.
    let path: String

    /// - Throws: ``OutgoingProblem/unreadable``: another scheme, a name and password, a fragment, blanks, characters outside
    ///   ASCII, and numbers that stand for a host in any but the usual writing (`127.1`, `0x7f000001`, `2130706433`, `010.0.0.1`).
    public init(_ text: String) throws(OutgoingProblem) {
        let isVisible = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\\\"<>^`{|}#@".utf8.contains($0) }
        guard text.utf8.count <= 1000, isVisible else { throw .unreadable }
        let lower = text.lowercased()
        isSecure = lower.hasPrefix("https://")
        guard isSecure || lower.hasPrefix("http://") else { throw .unreadable }
        let rest = text.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let path = rest.dropFirst(authority.count)
        self.path = path.hasPrefix("/") ? String(path) : "/" + path
        (host, port) = try Self.split(authority.lowercased(), standard: isSecure ? 443 : 80)
    }

    private static func split(_ authority: String, standard: Int) throws(OutgoingProblem) -> (String, Int) {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { throw .unreadable }
            let host = String(authority[authority.index(after: authority.startIndex)..<end])
            guard HostAddresses.literal(host)?.count == 16 else { throw .unreadable }
            return (host, try port(authority[authority.index(after: end)...], standard))
        }
        let host = String(authority.prefix { $0 != ":" })
        guard isName(host) || HostAddresses.literal(host)?.count == 4 else { throw .unreadable }
        return (host, try port(authority.dropFirst(host.count), standard))
    }

    private static func port(_ text: Substring, _ standard: Int) throws(OutgoingProblem) -> Int {
        if text.isEmpty { return standard }
        guard text.first == ":", text.count <= 6, let port = Int(text.dropFirst()), (1...65_535).contains(port) else {
            throw .unreadable
        }
        return port
    }

    /// Labels of letters, digits and hyphens, the last of which is no number.
    private static func isName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        guard isPlain, host.count <= 253, let last = labels.last else { return false }
        return !(last.first?.isNumber ?? true)
    }

    /// As it is sent; the host stands in it as it was typed.
    var text: String { "\(isSecure ? "https" : "http")://\(authority)\(path)" }

    /// Host and port, as they are let through by name (``OutgoingAllowance``).
    public var authority: String {
        let written = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? written : "\(written):\(port)"
    }
}
