import HTTPTypes
import Kernel
import Store

/// What went wrong, as the person at the screen reads it: the one place where refusals, faults and unknown errors become
/// a status and words.
struct Misfortune: Sendable {
    let status: HTTPResponse.Status
    let title: Text
    /// What is wrong and what to do.
    let words: Text
    var headers: HTTPFields = [:]
    var retry: Instant?
    /// Nobody foresaw it: it is logged as an error, and the page tells nothing of it but the number of the request.
    var isUnexpected = false

    init(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self.init(refusal)
        case let fault as Fault: self.init(fault)
        case is OutdatedVersion: self.init(.preconditionFailed, Words.outdated, Words.outdatedWhy)
        case is JSONComplaints: self.init(.unprocessableContent, Words.invalid, Words.complaintsWhy)
        case StoreError.unreachable, StoreError.closed:
            self.init(.serviceUnavailable, Words.unavailable, Words.unavailableWhy)
            headers[.retryAfter] = "30"
            isUnexpected = true
        default:
            self.init(.internalServerError, Words.failed, Words.failedWhy)
            isUnexpected = true
        }
    }

    private init(_ status: HTTPResponse.Status, _ title: Text, _ words: Text) {
        self.status = status
        self.title = title
        self.words = words
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .notFound: self.init(.notFound, Words.absent, Words.absentWhy)
        case .notPermitted(let permission):
            self.init(.forbidden, Words.forbidden, Words.forbiddenWhy(permission))
        case .invalid(_, let why): self.init(.unprocessableContent, Words.invalid, why)
        case .conflict(let why): self.init(.conflict, Words.conflict, why)
        case .signedOut: self.init(.unauthorized, Words.signedOut, Words.signedOutWhy)
        case .tooMany(let until):
            self.init(.tooManyRequests, Words.tooMany, Words.tooManyWhy(until))
            retry = until
        }
    }

    private init(_ fault: Fault) {
        switch fault {
        case .nowhere: self.init(.notFound, Words.absent, Words.absentWhy)
        case .wrongMethod(let allowed):
            self.init(.methodNotAllowed, Words.wrongMethod, Words.wrongMethodWhy)
            headers[.allow] = allowed
        case .malformed(let why): self.init(.badRequest, Words.malformed, why)
        case .unknownForm: self.init(.badRequest, Words.malformed, Words.unknownForm)
        case .tooLarge(let limit): self.init(.contentTooLarge, Words.tooLarge, Words.tooLargeWhy(limit))
        case .tooManyFiles(let limit): self.init(.contentTooLarge, Words.tooLarge, Words.tooManyFilesWhy(limit))
        case .notJSON: self.init(.unsupportedMediaType, Words.malformed, Words.notJSONWhy)
        case .versionMissing: self.init(.preconditionRequired, Words.versionMissing, Words.versionMissingWhy)
        case .notOurForm: self.init(.forbidden, Words.notOurForm, Words.notOurFormWhy)
        }
    }

    /// A page that says it, with the number of the request and ways out.
    func answer(requestID: String, now: Instant, signIn: Link) -> Answer {
        var answer = Answer.page(ErrorPage(misfortune: self, requestID: requestID, signIn: signIn).page)
        answer.headers = headers
        if let retry { answer.headers[.retryAfter] = retry.seconds(from: now) }
        return answer
    }
}
