import HTTPTypes
public import Kernel

/// One thing that a program can ask of the API: its route, its documentation and its deed in one declaration.
///
/// From it come the route (``route(on:)``), the paths of the OpenAPI document and the page for people. What it does not
/// declare is refused before its deed runs: a parameter that is not named here, or a value that its kind does not take.
public struct Operation: Sendable {
    public let verb: Verb
    /// Below ``root``, a template such as `/ledgers/proposals/entries/:id`.
    public internal(set) var path: String
    /// As the name of a ``Route``.
    public let name: String
    public let audience: Audience
    /// A heading under which it stands with others.
    public let group: Text
    public let title: Text
    public var parameters: [Parameter] = []
    /// What its body must be; `nil` for none. Like ``answer`` it is made when it is asked for: the forms of all operations take
    /// megabytes, and only the document needs them.
    let body: @Sendable () -> Schema?
    /// Whether the version that the program saw must stand in `If-Match`.
    public var needsVersion = false
    let answer: @Sendable () -> Schema
    public var status: Int = 200
    /// Fields of the head that a good answer carries.
    public var heads: [Head] = []
    /// The largest file in bytes that is its body, instead of JSON.
    public var takesFile: Int?
    /// The media types of the file that it answers with, instead of JSON.
    public var givesFile: [String] = []
    /// The one that answers instead, where this stands for many.
    var choose: (@Sendable (Visit, Platform) async throws -> Operation)?
    let run: @Sendable (Visit, Platform) async throws -> Answer

    public static let root = "/api/v1"

    public enum Verb: String, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"

        var method: HTTPRequest.Method {
            switch self {
            case .get: .get
            case .post: .post
            case .patch: .patch
            case .delete: .delete
            }
        }
    }

    /// A field of the head of an answer.
    public enum Head: String, Sendable {
        /// The version of what was answered, for `If-Match`.
        case version = "ETag"
        case location = "Location"
    }

    public init(
        _ verb: Verb, _ path: String, _ name: String, for audience: Audience, group: Text,
        _ title: Text, parameters: [Parameter] = [], body: @autoclosure @escaping @Sendable () -> Schema? = nil,
        needsVersion: Bool = false, answer: @autoclosure @escaping @Sendable () -> Schema, status: Int = 200,
        heads: [Head] = [],
        run: @escaping @Sendable (Visit, Platform) async throws -> Reply
    ) {
        (self.verb, self.path, self.name, self.audience) = (verb, path, name, audience)
        (self.group, self.title, self.parameters, self.body) = (group, title, parameters, body)
        (self.needsVersion, self.answer, self.status, self.heads) = (needsVersion, answer, status, heads)
        self.run = { Answer(try await run($0, $1)) }
    }

    /// Reads a file.
    ///
    /// - Parameter types: the media types that it may have.
    public init(
        giving types: [String], _ path: String, _ name: String, for audience: Audience, group: Text, _ title: Text,
        parameters: [Parameter], run: @escaping @Sendable (Visit, Platform) async throws -> Answer
    ) {
        (verb, self.path, self.name, self.audience) = (.get, path, name, audience)
        (self.group, self.title, self.parameters) = (group, title, parameters)
        (body, answer, givesFile) = ({ nil }, { .file }, types)
        self.run = run
    }

    /// Whether it is sent again without harm under a key of the program's own.
    var takesKey: Bool { verb == .post }
}

/// A parameter in the query, or a segment of the path.
public struct Parameter: Sendable {
    public enum Kind: Sendable {
        case text(max: Int)
        case number(ClosedRange<Int>)
        /// The thirteen characters of a key.
        case key
        case day
        case choice([String])
        /// Where a page ended, as the answer named it.
        case cursor
    }

    public let name: String
    public let kind: Kind
    public let label: Text
    public let isRequired: Bool
    let isInPath: Bool

    /// In the query.
    public init(_ name: String, _ kind: Kind, _ label: Text, isRequired: Bool = false) {
        (self.name, self.kind, self.label, self.isRequired, isInPath) = (name, kind, label, isRequired, false)
    }

    private init(segment name: String, _ label: Text, _ kind: Kind) {
        (self.name, self.kind, self.label, isRequired, isInPath) = (name, kind, label, true, true)
    }

    /// A segment of the path. One that its kind does not take names nothing.
    public static func segment(_ name: String, _ label: Text, _ kind: Kind = .key) -> Parameter {
        Parameter(segment: name, label, kind)
    }

    public static let cursor = Parameter(
        "after", .cursor, Text("从上一页给出的 next 之后继续", en: "Goes on after the `next` of a page"))
    public static let limit = Parameter(
        "limit", .number(1...200), Text("每页条数，默认 50", en: "How many on a page; 50 unless said"))
}
