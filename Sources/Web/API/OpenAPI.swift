public import Kernel

/// The document that describes the API (OpenAPI 3.1), made of the declarations that answer for it.
public struct OpenAPI: Sendable {
    private let operations: [Operation]
    private let calls: [ProgramCall]

    /// - Parameter calls: what the platform asks of programs.
    public init(_ operations: [Operation], calls: [ProgramCall] = []) {
        (self.operations, self.calls) = (operations, calls)
    }

    public var json: JSONValue {
        let paths = Dictionary(grouping: operations, by: \.path).map { path, operations in
            let verbs = operations.map { ($0.verb.rawValue.lowercased(), $0.document) }
            return (Operation.root + Self.template(path), JSONValue.object(Dictionary(verbs) { first, _ in first }))
        }
        return .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("工会平台 · Gonghui"), "version": .string("1"),
                "description": .string("令牌在「我的账号」中生成。Tokens are made on the page of one’s own account."),
            ]),
            "servers": .array([.object(["url": .string("/")])]),
            "security": .array([.object(["token": .array([])])]),
            "tags": .array(groups.map { .object(["name": .string($0.en), "description": .string($0.zh)]) }),
            "paths": .object(Dictionary(paths) { first, _ in first }),
            "webhooks": .object(Dictionary(calls.map { ($0.name, $0.document) }) { first, _ in first }),
            "components": .object([
                "schemas": .object(parts), "responses": .object(FailureAnswer.components),
                "securitySchemes": .object([
                    "token": .object(["type": .string("http"), "scheme": .string("bearer")])
                ]),
            ]),
        ])
    }

    /// In the order in which they come.
    var groups: [Text] {
        operations.map(\.group).reduce(into: []) { groups, group in
            if !groups.contains(group) { groups.append(group) }
        }
    }

    private var parts: [String: JSONValue] {
        let schemas = operations.flatMap { [$0.answer(), $0.body()].compactMap { $0 } } + calls.map(\.body)
        return schemas.reduce(into: Problem.schema.parts) { parts, schema in
            parts.merge(schema.parts) { first, _ in first }
        }
    }

    /// `/entries/:id` → `/entries/{id}`
    static func template(_ path: String) -> String {
        path.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
    }
}

extension Operation {
    var document: JSONValue {
        var document: [String: JSONValue] = [
            "operationId": .string(name), "tags": .array([.string(group.en)]), "summary": .string(title.en),
            "description": .string(title.zh), "parameters": .array(parameters.map(\.document) + heads(asked: ())),
        ]
        if let sent = body() ?? (takesFile == nil ? nil : .file) {
            let type = takesFile == nil ? "application/json" : "application/octet-stream"
            document["requestBody"] = .object([
                "required": .bool(true), "content": .object([type: .object(["schema": sent.json])]),
            ])
        }
        var answers: [String: JSONValue] = [String(status): goodAnswer]
        if !givesFile.isEmpty { answers.merge(partialAnswers) { first, _ in first } }
        for failure in failures { answers[String(failure.rawValue)] = failure.reference }
        document["responses"] = .object(answers)
        return .object(document)
    }

    private var goodAnswer: JSONValue {
        let heads = heads.map { ($0.rawValue, JSONValue.object(["schema": Schema.text.json])) }
        return .object([
            "description": .string(title.en), "headers": .object(Dictionary(heads) { first, _ in first }),
            "content": content,
        ])
    }

    private var content: JSONValue {
        let types = givesFile.isEmpty ? ["application/json"] : givesFile
        return .object(Dictionary(types.map { ($0, .object(["schema": answer().json])) }) { first, _ in first })
    }

    /// What a file is answered with where `Range` asks for a part of it.
    private var partialAnswers: [String: JSONValue] {
        [
            "206": .object(["description": .string("A part of it. 其中一段。"), "content": content]),
            "416": .object([
                "description": .string("There is no such part. 没有这一段。"),
                "content": .object(["text/plain": .object(["schema": Schema.text.json])]),
            ]),
        ]
    }

    /// What stands in the head of a request.
    private func heads(asked: Void) -> [JSONValue] {
        var heads: [JSONValue] = []
        if needsVersion {
            heads.append(
                Self.head("If-Match", #"^"[0-9]{1,9}"$"#, isRequired: true, "The version that was seen. 所见的版本。"))
        }
        if takesKey {
            heads.append(
                Self.head(
                    "Idempotency-Key", #"^[\x21-\x7E]{1,100}$"#, isRequired: false,
                    "Sent again with the same key within a day, nothing is done twice. 同一个键一天之内重发，不会办两次。"))
        }
        if takesFile != nil {
            heads.append(
                Self.head(
                    "File-Name", #"^([A-Za-z0-9._~-]|%[0-9A-F]{2}){1,300}$"#, isRequired: false,
                    "The name of the file, percent-encoded. 文件名，百分号编码。"))
        }
        return heads
    }

    private static func head(_ name: String, _ pattern: String, isRequired: Bool, _ words: String) -> JSONValue {
        .object([
            "name": .string(name), "in": .string("header"), "required": .bool(isRequired),
            "description": .string(words),
            "schema": .object(["type": .string("string"), "pattern": .string(pattern)]),
        ])
    }

    /// What can go wrong with it, by what it is.
    var failures: [FailureAnswer] {
        var failures: [FailureAnswer] = [.malformed, .unauthorized, .tooMany]
        if case .holding = audience { failures.append(.forbidden) }
        if parameters.contains(where: \.mayNameNothing) || body() != nil { failures.append(.absent) }
        if verb != .get { failures += [.conflict, .invalid] }
        if verb != .get, verb != .delete { failures += takesFile == nil ? [.tooLarge, .notJSON] : [.tooLarge] }
        if verb == .get, parameters.contains(where: \.isChecked) { failures.append(.invalid) }
        if needsVersion { failures += [.outdated, .versionMissing] }
        return failures
    }
}

extension Parameter {
    /// Whether the deed has more to say of it than its kind.
    fileprivate var isChecked: Bool {
        switch kind {
        case .cursor, .day: true
        default: false
        }
    }

    fileprivate var mayNameNothing: Bool {
        if case .key = kind { true } else { isInPath }
    }

    fileprivate var document: JSONValue {
        .object([
            "name": .string(name), "in": .string(isInPath ? "path" : "query"), "required": .bool(isRequired),
            "description": .string("\(label.en) \(label.zh)"), "schema": kind.schema,
        ])
    }
}

extension Parameter.Kind {
    var schema: JSONValue {
        switch self {
        case .text(let max): Schema.text(max: max).json
        case .number(let range):
            .object([
                "type": .string("integer"), "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ])
        case .key: Schema.key.json
        case .day: Schema.day.json
        case .choice(let names): Schema.choice(names).json
        case .cursor: Schema.text(max: 600).json
        }
    }
}
