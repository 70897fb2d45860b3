public import Kernel

/// The API as a whole: its operations, the document that describes them, and the page for people.
public struct APIPages: Sendable {
    private let operations: [Operation]
    private let platform: Platform
    private let address: String

    /// - Parameter address: where the site is reached, for the examples.
    public init(_ operations: [Operation], platform: Platform, address: String) {
        (self.operations, self.platform) = (operations, platform)
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    public static let document: Link = "/api/v1/openapi.json"
    public static let page: Link = "/api"

    public var routes: [Route] {
        let bytes = Array(OpenAPI(operations).json.text.utf8)
        var document = Route.get(Self.document.text, "api.document", for: .everyone) { _ in .json(bytes) }
        document.door = .nobody
        return operations.map { $0.route(on: platform) } + [
            document,
            .page(Self.page.text, "api.show", for: .everyone) { _ in
                APIPage(operations: operations, address: address).page
            },
        ]
    }
}
