public import Kernel
import Synchronization

/// The API as a whole: its operations, the document that describes them, and the page for people.
public struct APIPages: Sendable {
    private let operations: [Operation]
    private let calls: [ProgramCall]
    private let platform: Platform
    private let address: String

    /// - Parameters:
    ///   - calls: what the platform asks of programs.
    ///   - address: where the site is reached, for the examples.
    public init(_ operations: [Operation], calls: [ProgramCall], platform: Platform, address: String) {
        (self.operations, self.calls, self.platform) = (operations, calls, platform)
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    public static let document: Link = "/api/v1/openapi.json"
    public static let page: Link = "/api"

    public var routes: [Route] {
        let made = MadeDocument(OpenAPI(operations, calls: calls))
        var document = Route.get(Self.document.text, "api.document", for: .everyone) { _ in .json(made.bytes) }
        document.door = .nobody
        return operations.map { $0.route(on: platform) } + [
            document,
            .page(Self.page.text, "api.show", for: .everyone) { _ in
                APIPage(operations: operations, address: address).page
            },
        ]
    }
}

/// The document as it is sent, made when it is first asked for.
private final class MadeDocument: Sendable {
    private let document: OpenAPI
    private let kept = Mutex<[UInt8]?>(nil)

    init(_ document: OpenAPI) { self.document = document }

    var bytes: [UInt8] {
        kept.withLock { kept in
            if let kept { return kept }
            let made = Array(document.json.text.utf8)
            kept = made
            return made
        }
    }
}
