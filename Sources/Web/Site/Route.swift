public import HTTPTypes

/// One line of the table of routes.
public struct Route: Sendable {
    public let method: HTTPRequest.Method
    /// A template such as `/bulletins/:id`; `:name` takes one segment.
    public let path: String
    /// Stable, `<thing>.<verb>`: stands in logs, measures and the matrix of access.
    public let name: String
    public let audience: Audience
    let body: Body
    var door = Door.sessions

    /// By what a visitor shows who she is.
    enum Door: Sendable {
        /// By the cookie of a session.
        case sessions
        /// By a token in `Authorization`; cookies are not looked at, and what goes wrong is told as problem+json.
        case tokens
        /// Nobody is asked: assets, health, measures.
        case nobody
    }

    /// Whether it is part of the API, where tokens and nothing else open.
    public var isForTokens: Bool { door == .tokens }

    enum Body: Sendable {
        case none(@Sendable (Visit) async throws -> Answer)
        case json(limit: Int, @Sendable (Visit) async throws -> Answer)
        /// One file as it is, of whatever type.
        case file(limit: Int, @Sendable (Visit) async throws -> Answer)
        case form(limit: Int, @Sendable (Visit) async throws -> Answer)
        case upload(UploadLimit, @Sendable (Visit, inout Uploads) async throws -> Answer)
    }

    /// A page to read. HEAD is answered too.
    public static func page(
        _ path: String, _ name: String, for audience: Audience, _ body: @escaping @Sendable (Visit) async throws -> Page
    ) -> Route {
        get(path, name, for: audience) { visit in .page(try await body(visit)) }
    }

    /// Anything to read: a page, a file, a redirect. HEAD is answered too. It must change nothing.
    public static func get(
        _ path: String, _ name: String, for audience: Audience,
        _ body: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .get, path: path, name: name, audience: audience, body: .none(body))
    }

    /// A change of state, sent by a form (``HTML/form(post:errors:class:content:)``) with its token.
    ///
    /// - Parameter limit: the largest body in bytes; a larger one is answered 413 without being kept.
    public static func post(
        _ path: String, _ name: String, for audience: Audience, limit: Int = 1 << 20,
        _ body: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .post, path: path, name: name, audience: audience, body: .form(limit: limit, body))
    }

    /// A change of state that brings files. The fields before the first file are in ``Visit/form``; the files come
    /// one by one from ``Uploads/next()``, so that memory holds one of them at a time.
    public static func upload(
        _ path: String, _ name: String, for audience: Audience, limit: UploadLimit,
        _ body: @escaping @Sendable (Visit, inout Uploads) async throws -> Answer
    ) -> Route {
        Route(method: .post, path: path, name: name, audience: audience, body: .upload(limit, body))
    }
}
