import HTTPTypes
public import Kernel

/// One request, as a route sees it.
public struct Visit: Sendable {
    public let language: Language
    /// Undecoded, without the query.
    public let path: String
    public let query: Fields
    /// Empty for requests without a form.
    public internal(set) var form: Fields
    /// As it was sent, for routes of the API.
    var body: [UInt8]
    public let signedIn: SignedIn?
    /// Stands in the log and on error pages.
    public let requestID: String
    /// Where the request comes from, for rate limits; never logged. Behind a proxy that ``SiteSettings`` trusts, the
    /// address that the proxy saw.
    public let clientAddress: String
    public let now: Instant
    /// The token of the session cookie, for ending that session.
    public let sessionToken: String?
    let headers: HTTPFields
    let parameters: [String: String]
    let address: Link

    public var identity: Actor.Identity { signedIn?.actor.identity ?? .anonymous }
    public var actor: Actor { signedIn?.actor ?? .anonymous }

    /// The key in the path.
    ///
    /// - Throws: ``Refusal/notFound`` when what stands there is no key.
    public func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) throws -> ID<Entity> {
        guard let text = parameters[name], let id = ID<Entity>(text) else { throw Refusal.notFound }
        return id
    }

    /// The decoded segment of the path.
    ///
    /// - Throws: ``Refusal/notFound`` when the template has no such name.
    public func segment(_ name: String) throws -> String {
        guard let text = parameters[name] else { throw Refusal.notFound }
        return text
    }

    /// Where to go afterwards: the `return` field or parameter if it is a path of this site.
    public func returnAddress(or fallback: Link = .home) -> Link {
        Link(returningTo: form["return"] ?? query["return"]) ?? fallback
    }

    /// This page again, with its query; for links that change one parameter see ``Link/with(_:_:)``.
    public var here: Link { address }
}
