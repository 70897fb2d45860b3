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
        guard isShallow(bytes) else {
            throw Fault.malformed(Text("嵌套太深。", en: "It is nested too deeply."))
        }
        guard let text = String(validating: bytes, as: UTF8.self), let value = try? JSONValue(text: text),
            !holdsNUL(value)
        else { throw Fault.malformed(Text("不是 JSON。", en: "It is not JSON.")) }
        return value
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

    private static func isShallow(_ bytes: [UInt8]) -> Bool {
        var (level, isInText, isEscaped) = (0, false, false)
        for byte in bytes {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isInText = false
                }
                continue
            }
            switch byte {
            case 0x22: isInText = true
            case 0x5B, 0x7B:
                level += 1
                if level > depth { return false }
            case 0x5D, 0x7D: level -= 1
            default: break
            }
        }
        return true
    }
}
