import Kernel

/// A way in which an operation may fail; each is told as problem+json.
enum FailureAnswer: Int, CaseIterable {
    case malformed = 400
    case unauthorized = 401
    case forbidden = 403
    case absent = 404
    case conflict = 409
    case outdated = 412
    case tooLarge = 413
    case notJSON = 415
    case invalid = 422
    case versionMissing = 428
    case tooMany = 429

    var words: Text {
        switch self {
        case .malformed: Text("读不懂：不是 JSON，或有不认识的参数", en: "It cannot be read: no JSON, or an unknown parameter")
        case .unauthorized: Text("没有令牌，或令牌打不开", en: "No token, or one that opens nothing")
        case .forbidden: Text("您或令牌没有这项权限", en: "Neither you nor the token may do this")
        case .absent: Text("没有，或不在您的范围内", en: "Absent, or outside your part of the union")
        case .conflict: Text("现在不能这样办", en: "It cannot be done now")
        case .outdated: Text("已被他人改动", en: "It has been changed since")
        case .tooLarge: Text("超过 1 MB，文件则超过平台的限额", en: "More than 1 MB, or a file larger than the platform keeps")
        case .notJSON: Text("不是 application/json", en: "Not application/json")
        case .invalid: Text("有的地方要改，errors 里逐处写明", en: "Something has to be changed; `errors` says what and where")
        case .versionMissing: Text("缺少 If-Match", en: "If-Match is missing")
        case .tooMany: Text("太频繁，过 Retry-After 秒再来", en: "Too many; try again after so many seconds")
        }
    }

    private var name: String { "Problem\(rawValue)" }
    var reference: JSONValue { .object(["$ref": .string("#/components/responses/\(name)")]) }

    static var components: [String: JSONValue] {
        Dictionary(allCases.map { ($0.name, $0.component) }) { first, _ in first }
    }

    private var component: JSONValue {
        var component: [String: JSONValue] = [
            "description": .string("\(words.en) \(words.zh)"),
            "content": .object([Problem.type: .object(["schema": Problem.schema.json])]),
        ]
        let head: String? =
            switch self {
            case .unauthorized: "WWW-Authenticate"
            case .tooMany: "Retry-After"
            default: nil
            }
        if let head { component["headers"] = .object([head: .object(["schema": Schema.text.json])]) }
        return .object(component)
    }
}
