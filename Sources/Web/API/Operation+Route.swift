import HTTPTypes
import Hummingbird
import Kernel

extension Operation {
    /// The largest body in bytes.
    static let largest = 1 << 20

    /// The line of the table of routes that answers for it: to tokens alone, never to a session.
    func route(on platform: Platform) -> Route {
        let body: @Sendable (Visit) async throws -> Answer = { visit in
            let operation = try await choose?(visit, platform) ?? self
            try operation.check(visit.query)
            return try await operation.run(visit, platform)
        }
        let takes: Route.Body =
            if let limit = takesFile {
                .file(limit: limit, body)
            } else if verb == .get || verb == .delete, self.body() == nil {
                .none(body)
            } else {
                .json(limit: Self.largest, body)
            }
        return Route(
            method: verb.method, path: Self.root + path, name: name, audience: audience,
            body: takes, door: .tokens)
    }

    /// Refuses what is not declared, and values that their parameter does not take.
    private func check(_ query: Fields) throws {
        let known = parameters.filter { !$0.isInPath }
        var seen: Set<String> = []
        for name in query.names {
            guard known.contains(where: { $0.name == name }) else {
                throw Fault.malformed(
                    Text("没有参数「\(name.prefix(40))」。", en: "There is no parameter \(name.prefix(40))."))
            }
            guard seen.insert(name).inserted else {
                throw Fault.malformed(Text("参数「\(name)」写了两次。", en: "The parameter \(name) stands there twice."))
            }
        }
        for parameter in known {
            guard let value = query[parameter.name] else {
                if parameter.isRequired {
                    throw Fault.malformed(
                        Text("缺少参数「\(parameter.name)」。", en: "The parameter \(parameter.name) is missing."))
                }
                continue
            }
            guard parameter.kind.takes(value) else {
                throw Fault.malformed(
                    Text("参数「\(parameter.name)」的值不对。", en: "The parameter \(parameter.name) does not take this value."))
            }
        }
    }
}

extension Parameter.Kind {
    fileprivate func takes(_ text: String) -> Bool {
        switch self {
        case .text(let max): (1...max).contains(text.unicodeScalars.count)
        case .number(let range): Self.isNumber(text) && Int(text).map(range.contains) ?? false
        case .key: ID<Route>(text) != nil
        case .day: Day(text) != nil
        case .choice(let names): names.contains(text)
        case .cursor: (1...600).contains(text.unicodeScalars.count)
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension Answer {
    /// A reply as it goes out. A field of the head that HTTP does not know is left out.
    init(_ reply: Reply) {
        self = .json(Array(reply.body.text.utf8), status: HTTPResponse.Status(code: reply.status))
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
    }
}
