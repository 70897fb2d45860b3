import Kernel

extension Route {
    /// A line of the table that stands for many routes of one form, one for each thing of a kind: which of them answers is in
    /// the address. It has the name and the audience of this one.
    ///
    /// - Parameters:
    ///   - path: of this route, with the thing as a segment.
    ///   - choose: the route of the thing, whose body is of the same kind.
    public func standing(
        at path: String, _ choose: @escaping @Sendable (Visit) async throws -> Route
    ) -> Route {
        let answer: @Sendable (Visit) async throws -> Answer = { visit in
            switch try await choose(visit).body {
            case .none(let body), .json(limit: _, let body), .file(limit: _, let body), .form(limit: _, let body):
                return try await body(visit)
            case .upload: throw Refusal.notFound
            }
        }
        let body: Body =
            switch self.body {
            case .none: .none(answer)
            case .json(let limit, _): .json(limit: limit, answer)
            case .file(let limit, _): .file(limit: limit, answer)
            case .form(let limit, _): .form(limit: limit, answer)
            case .upload(let limit, _):
                .upload(limit) { visit, uploads in
                    guard case .upload(_, let body) = try await choose(visit).body else { throw Refusal.notFound }
                    return try await body(visit, &uploads)
                }
            }
        return Route(method: method, path: path, name: name, audience: audience, body: body, door: door)
    }
}
