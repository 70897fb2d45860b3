import HTTPTypes
import Hummingbird
import Kernel

/// Reads the body of a request as JSON.
enum JSONReading {
    /// Deeper than anything that the API takes.
    private static let depth = 32

    /// The body of a request; empty where there is none.
    static func bytes(of request: Request, limit: Int) async throws -> [UInt8] {
        var reader = try BodyReader(request, limit: limit)
        let bytes = try await reader.all()
        let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased()
        guard bytes.isEmpty || type == "application/json" else { throw Fault.notJSON }
        return bytes
    }

    /// - Throws: ``Fault/malformed(_:)``.
    static func value(of bytes: [UInt8]) throws -> JSONValue {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw notJSON }
        let value: JSONValue
        do {
            value = try JSONValue(text: text, depth: depth)
        } catch {
            throw Fault.malformed(words(of: error))
        }
        guard !holdsNUL(value) else { throw notJSON }
        return value
    }

    private static let notJSON = Fault.malformed(Text("不是 JSON。", en: "It is not JSON."))

    private static func words(of error: NotJSON) -> Text {
        switch error {
        case .tooDeep: Text("嵌套太深。", en: "It is nested too deeply.")
        case .malformed(let at): Text("从第 \(at + 1) 字节起不是 JSON。", en: "From byte \(at + 1) on it is not JSON.")
        case .repeated(let name):
            Text("“\(name.prefix(80))”写了两遍。", en: "“\(name.prefix(80))” stands in it twice.")
        }
    }

    /// Which no database keeps.
    private static func holdsNUL(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): text.utf8.contains(0)
        case .array(let items): items.contains(where: holdsNUL)
        case .object(let object): object.contains { $0.key.utf8.contains(0) || holdsNUL($0.value) }
        case .null, .bool, .integer, .real: false
        }
    }
}
