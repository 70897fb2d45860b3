public import HTTPTypes
public import Hummingbird
import Kernel

/// What a route says back.
public struct Answer: Sendable {
    enum Content: Sendable {
        case page(Page)
        case body(ResponseBody, type: String)
        case empty
    }

    public var status: HTTPResponse.Status
    public var headers: HTTPFields = [:]
    let content: Content
    var session: SessionChange?
    var language: Language?
    var notice: Notice?

    init(_ status: HTTPResponse.Status, _ content: Content) {
        self.status = status
        self.content = content
    }

    public static func page(_ page: Page) -> Answer { Answer(page.status, .page(page)) }

    /// After a change of state: the browser asks for the next page itself (303), so that a reload repeats nothing.
    ///
    /// - Parameter notice: said once on the next page.
    public static func redirect(to link: Link, saying notice: Notice? = nil) -> Answer {
        var answer = Answer(.seeOther, .empty)
        answer.headers[.location] = link.text
        answer.notice = notice
        return answer
    }

    public static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, .body(ResponseBody(byteBuffer: ByteBuffer(string: text)), type: "text/plain; charset=utf-8"))
    }

    /// - Parameter bytes: a whole JSON text in UTF-8.
    public static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, .body(ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), type: "application/json"))
    }

    /// A file to keep. It is never shown by the browser itself: always an attachment, never sniffed, and kept by no cache.
    public static func download(_ body: ResponseBody, name: String, type: String = "application/octet-stream") -> Answer
    {
        var answer = Answer(.ok, .body(body, type: type))
        answer.headers[.contentDisposition] = ContentDisposition.attachment(name)
        answer.headers[.cacheControl] = "no-store"
        return answer
    }

    public static func download(_ bytes: [UInt8], name: String, type: String = "application/octet-stream") -> Answer {
        download(ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), name: name, type: type)
    }

    /// The same answer, with a session begun in this browser.
    public func signingIn(token: String) -> Answer {
        var answer = self
        answer.session = .begin(token: token)
        return answer
    }

    /// The same answer, with the session of this browser ended.
    public func signingOut() -> Answer {
        var answer = self
        answer.session = .end
        return answer
    }

    enum SessionChange: Sendable {
        case begin(token: String)
        case end
    }
}
