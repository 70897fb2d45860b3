import HTTPTypes

/// Whether a request that changes state was sent by a page of ours, as far as the browser says it.
enum SameSite {
    /// `Sec-Fetch-Site` where the browser sends it, else `Origin`; a browser that sends neither is left to the token.
    static func allows(_ request: HTTPRequest, publicAddress: String?) -> Bool {
        if let site = request.headerFields[.fetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headerFields[.origin] else { return true }
        if let publicAddress, origin == trimmed(publicAddress) { return true }
        guard let authority = request.authority, let host = host(of: origin) else { return false }
        return host == authority
    }

    /// `https://host:port` → `host:port`; `nil` for `null` and anything else.
    private static func host(of origin: String) -> String? {
        for scheme in ["https://", "http://"] where origin.hasPrefix(scheme) {
            return String(origin.dropFirst(scheme.count))
        }
        return nil
    }

    private static func trimmed(_ address: String) -> String {
        address.hasSuffix("/") ? String(address.dropLast()) : address
    }
}
