/// The cookies of a request that are ours, and how they are set.
struct Cookies: Sendable {
    enum Name: String, CaseIterable {
        /// The token of a session.
        case session
        /// Binds the forms of somebody who is not signed in to her browser.
        case visit
        case language
        /// What is said once on the next page.
        case notice
    }

    private var values: [Name: String] = [:]
    private let isSecure: Bool

    init(_ headers: [String], isSecure: Bool) {
        self.isSecure = isSecure
        for header in headers {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
                    let known = Self.name(Substring(pair[..<equals].drop { $0 == 0x20 }), isSecure),
                    values[known] == nil
                else { continue }
                values[known] = String(Substring(pair[pair.index(after: equals)...]))
            }
        }
    }

    /// `nil` also for what cannot be ours: empty, or longer than 2,000 bytes.
    subscript(_ name: Name) -> String? {
        values[name].flatMap { $0.isEmpty || $0.utf8.count > 2000 ? nil : $0 }
    }

    /// A `Set-Cookie` line: always `HttpOnly`, for the whole site and no other host; `Secure` where the public address is.
    ///
    /// - Parameter seconds: `nil` until the browser closes, 0 to remove it.
    func setting(_ name: Name, _ value: String, seconds: Int? = nil) -> String {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        let site = name == .visit ? "Strict" : "Lax"
        return
            "\(Self.full(name, isSecure))=\(value); Path=/\(age); HttpOnly; SameSite=\(site)\(isSecure ? "; Secure" : "")"
    }

    private static func name(_ text: Substring, _ isSecure: Bool) -> Name? {
        let prefix = prefix(isSecure)
        return text.hasPrefix(prefix) ? Name(rawValue: String(text.dropFirst(prefix.count))) : nil
    }

    private static func full(_ name: Name, _ isSecure: Bool) -> String { prefix(isSecure) + name.rawValue }

    /// With https, `__Host-` keeps neighbouring hosts from setting it.
    private static func prefix(_ isSecure: Bool) -> String { isSecure ? "__Host-gonghui-" : "gonghui-" }
}
