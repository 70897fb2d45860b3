import Foundation
import HTTPTypes
import Kernel
import Stage

/// A request that a route takes.
struct Example: Sendable {
    /// What a request is about.
    struct Subject: Sendable {
        /// As it stands in the path.
        let key: String
        let place: Kernel.Place
        /// Who holds this there may know that it exists.
        let reading: Permission
    }

    var path: String
    var fields: [String: String] = [:]
    /// Sent as `multipart/form-data` where it is set; to a route of the API, as it is.
    var file: [UInt8]?
    /// Sent as `application/json` where it is set: to a route of the API.
    var json: String?
    var headers: HTTPFields = [:]
    var subject: Subject?
    /// What whoever may use the route is answered; `nil` stands for any of 200, 303 and 422.
    var answers: Set<Int>?

    static let done: Set<Int> = [200, 303, 422]
    static let formType = "application/x-www-form-urlencoded"

    /// The same request about something that does not exist.
    var ofNothing: Example {
        guard let subject else { return self }
        var example = self
        example.path = path.replacing(subject.key, with: Self.absentKey)
        return example
    }

    static let absentKey = "00000000000ZZ"

    /// The body with the token of a form in it.
    func body(token: String?) -> (type: String, bytes: [UInt8]) {
        var all = fields
        all["_form"] = token
        guard let file else {
            let pairs = all.map { "\(Self.escaped($0))=\(Self.escaped($1))" }
            return (Self.formType, Array(pairs.joined(separator: "&").utf8))
        }
        var bytes: [UInt8] = []
        for (name, value) in all {
            bytes += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"简报.txt\"\r\n\r\n"
        return ("multipart/form-data; boundary=b", bytes + Array(head.utf8) + file + Array("\r\n--b--".utf8))
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestSite {
    /// Sends an example to a route of the API.
    func ask(_ example: Example, _ method: HTTPRequest.Method) async throws -> TestAnswer {
        let kept = headers
        defer { headers = kept }
        for field in example.headers { headers[field.name] = field.value }
        if let file = example.file {
            return try await send(method, example.path, type: "application/octet-stream", body: file)
        }
        return try await send(
            method, example.path, type: example.json == nil ? nil : "application/json",
            body: Array((example.json ?? "").utf8))
    }

    /// Sends an example to its route, a form with the token of this browser's own pages.
    func send(_ example: Example, isForm: Bool) async throws -> TestAnswer {
        guard isForm else { return try await get(example.path) }
        let body = example.body(token: try await formToken())
        return try await send(.post, example.path, type: body.type, body: body.bytes)
    }
}
