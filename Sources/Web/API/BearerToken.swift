import HTTPTypes

/// The token that a request of the API carries.
enum BearerToken {
    static func text(in request: HTTPRequest) -> String? {
        guard let field = request.headerFields[.authorization] else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }
}
