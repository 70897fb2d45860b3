public import Kernel

/// A request that the platform sends to programs which asked for it, as the document of the API tells it (`webhooks` of OpenAPI).
public struct ProgramCall: Sendable {
    let name: String
    let title: Text
    /// Of its head.
    let heads: [(name: String, words: Text)]
    let body: Schema

    public init(_ name: String, _ title: Text, heads: [(name: String, words: Text)], body: Schema) {
        (self.name, self.title, self.heads, self.body) = (name, title, heads, body)
    }

    var document: JSONValue {
        let answer = JSONValue.object(["description": .string("Any 2xx: it was taken. 收到。")])
        let post: [String: JSONValue] = [
            "operationId": .string(name), "summary": .string(title.en), "description": .string(title.zh),
            "security": .array([]), "parameters": .array(heads.map(Self.document)),
            "requestBody": .object([
                "required": .bool(true), "content": .object(["application/json": .object(["schema": body.json])]),
            ]),
            "responses": .object(["2XX": answer]),
        ]
        return .object(["post": .object(post)])
    }

    private static func document(_ head: (name: String, words: Text)) -> JSONValue {
        .object([
            "name": .string(head.name), "in": .string("header"), "required": .bool(true),
            "description": .string("\(head.words.en) \(head.words.zh)"), "schema": Schema.text.json,
        ])
    }
}
