import HTTPTypes
import Hummingbird
import Kernel

/// What went wrong, as a program reads it (RFC 9457), with the words a person can be shown.
struct Problem {
    private let misfortune: Misfortune
    private let complaints: [JSONComplaint]
    private let saysToken: Bool
    private let requestID: String

    init(_ error: any Error, _ arrival: Arrival, requestID: String) {
        misfortune = Misfortune(error)
        saysToken = arrival.request.headerFields[.authorization] != nil
        self.requestID = requestID
        complaints =
            switch error {
            case let complaints as JSONComplaints: complaints.all
            case Refusal.invalid(let field, let why): [JSONComplaint("/" + field, why)]
            default: []
            }
    }

    func answer(in language: Language, now: Instant) -> Answer {
        let status = misfortune.status
        var body: [String: JSONValue] = [
            "type": .string("urn:gonghui:problem:\(status.code)"), "title": .string(title[language]),
            "status": .integer(status.code), "detail": .string(words[language]),
            "instance": .string("urn:gonghui:request:\(requestID)"),
        ]
        if !complaints.isEmpty {
            body["errors"] = .array(
                complaints.prefix(100).map {
                    .object(["pointer": .string($0.pointer), "detail": .string($0.why[language])])
                })
        }
        let bytes = ByteBuffer(string: JSONValue.object(body).text)
        var answer = Answer(status, .body(ResponseBody(byteBuffer: bytes), type: Self.type))
        answer.headers = misfortune.headers
        answer.headers[.contentLanguage] = language.tag
        answer.headers[.cacheControl] = "no-store"
        if let retry = misfortune.retry { answer.headers[.retryAfter] = retry.seconds(from: now) }
        if status == .unauthorized {
            answer.headers[.wwwAuthenticate] = saysToken ? "Bearer error=\"invalid_token\"" : "Bearer"
        }
        return answer
    }

    static let type = "application/problem+json"

    private var title: Text {
        switch misfortune.status {
        case .notFound: Misfortune.Words.absentInAPI
        case .unauthorized: Misfortune.Words.tokenMissing
        default: misfortune.title
        }
    }

    private var words: Text {
        switch misfortune.status {
        case .notFound: Misfortune.Words.absentInAPIWhy
        case .unauthorized: Misfortune.Words.tokenMissingWhy
        case .forbidden: misfortune.words + Misfortune.Words.orTokenIsNarrow
        default: misfortune.words
        }
    }

    /// Its form, for the document of the API.
    static let schema = Schema.object(
        [
            "type": .text, "title": .text, "status": .number, "detail": .text, "instance": .text,
            "errors": .list(.object(["pointer": .text, "detail": .text])),
        ], optional: ["errors"]
    ).named("Problem")
}

extension Instant {
    /// Whole seconds until this moment, at least one.
    func seconds(from now: Instant) -> String { String(max(1, (microseconds - now.microseconds) / 1_000_000 + 1)) }
}
