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
        let names = Dictionary(uniqueKeysWithValues: Name.allCases.map { (Self.full($0, isSecure), $0) })
        for pair in headers.flatMap({ $0.split(separator: ";") }) {
            guard let equals = pair.firstIndex(of: "=") else { continue }
            let name = String(pair[..<equals].drop { $0 == " " })
            guard let known = names[name], values[known] == nil else { continue }
            values[known] = String(pair[pair.index(after: equals)...])
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

    /// With https, `__Host-` keeps neighbouring hosts from setting it.
    private static func full(_ name: Name, _ isSecure: Bool) -> String {
        (isSecure ? "__Host-" : "") + "gonghui-" + name.rawValue
    }
}
