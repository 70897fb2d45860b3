import HTTPTypes
import Hummingbird
import Kernel

/// What a request says of itself, before anybody is asked.
struct Arrival: Sendable {
    let request: HTTPRequest
    let requestID: String
    let peer: String
    let clientAddress: String
    let cookies: Cookies
    let path: String
    let query: Fields
    /// Where to come back to by GET.
    let address: Link

    init(_ request: Request, _ context: SiteContext, settings: SiteSettings) throws(Fault) {
        self.request = request.head
        requestID = context.requestID
        peer = context.peer
        clientAddress = ClientAddress.find(
            peer: context.peer, forwarded: request.headers[values: .forwardedFor], trusted: settings.trustedProxies)
        cookies = Cookies(request.headers[values: .cookie], isSecure: settings.isSecure)
        path = request.uri.path
        let query = request.uri.query ?? ""
        self.query = try URLEncoding.fields(query.utf8)
        let whole = query.isEmpty ? request.uri.path : request.uri.path + "?" + query
        address = request.method == .get ? Link(returningTo: whole) ?? .home : .home
    }

    /// The choice made in this browser, the account's language, the browser's first known one, Chinese.
    func language(of signedIn: SignedIn?) -> Language {
        cookies[.language].flatMap(Language.init) ?? signedIn?.language
            ?? LanguageChoice.accepted(request.headerFields[.acceptLanguage]) ?? .zh
    }

    /// Without what the browser remembers: the language that the request itself names, the account's, Chinese.
    func spokenLanguage(of signedIn: SignedIn?) -> Language {
        LanguageChoice.accepted(request.headerFields[.acceptLanguage]) ?? signedIn?.language ?? .zh
    }

    /// Whether the request comes from this very machine and was not handed on by a proxy.
    var isLocal: Bool {
        let isLoopback = peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.")
        return isLoopback && request.headerFields[.forwardedFor] == nil && request.headerFields[.forwarded] == nil
            && request.headerFields[.via] == nil
    }
}

extension HTTPField.Name {
    static let forwardedFor = Self("X-Forwarded-For")!
    static let forwarded = Self("Forwarded")!
    static let requestID = Self("X-Request-Id")!
    static let fetchSite = Self("Sec-Fetch-Site")!
    static let permissionsPolicy = Self("Permissions-Policy")!
    static let openerPolicy = Self("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = Self("Cross-Origin-Resource-Policy")!
    static let frameOptions = Self("X-Frame-Options")!
    static let referrerPolicy = Self("Referrer-Policy")!
    static let refresh = Self("Refresh")!
}
