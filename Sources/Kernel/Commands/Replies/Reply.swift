/// What the API answers to a request.
public struct Reply: Codable, Sendable {
    public var status: Int
    public let body: JSONValue
    /// By the names of the fields of the head.
    public var headers: [String: String]

    public init(_ body: JSONValue, status: Int = 200, headers: [String: String] = [:]) {
        self.body = body
        self.status = status
        self.headers = headers
    }
}
