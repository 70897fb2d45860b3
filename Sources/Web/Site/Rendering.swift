import HTTPTypes
import Hummingbird
import Kernel

/// Turns an answer into bytes, headers and cookies.
struct Rendering {
    let site: Site
    let arrival: Arrival?
    let requestID: String

    private var seal: FormSeal { site.seal }

    func response(_ answer: Answer, signedIn: SignedIn?) -> Response {
        var response: Response
        switch answer.content {
        case .empty: response = Response(status: answer.status)
        case .body(let body, let type):
            response = Response(status: answer.status, headers: [.contentType: type], body: body)
        case .page(let page): response = self.page(page, answer, signedIn: signedIn)
        }
        for field in answer.headers { response.headers[field.name] = field.value }
        if signedIn != nil, response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if answer.status == .notModified { response.headers[.contentLength] = nil }
        setCookies(of: answer, in: &response)
        return response
    }

    private func page(_ page: Page, _ answer: Answer, signedIn: SignedIn?) -> Response {
        let session = signedIn == nil ? nil : arrival?.cookies[.session]
        // Whoever is signed in needs none.
        let visit = session == nil ? arrival?.cookies[.visit] ?? FormSeal.newVisit() : ""
        let seal = seal
        let surroundings = Surroundings(
            assets: site.assets,
            formToken: { seal.token(for: session.map { .session(token: $0) } ?? .visit(visit)) },
            address: arrival?.address ?? .home)
        let language = arrival?.language(of: signedIn) ?? .zh
        let html = HTML(language: language, surroundings: surroundings)
        let waiting = arrival?.cookies[.notice].flatMap { NoticeCookie(seal: seal).unpack($0) }
        Layout(frame: site.frame, page: page, signedIn: signedIn, path: arrival?.path ?? "/", waiting: waiting)
            .write(to: html)
        var response = Response(
            status: answer.status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .contentLanguage: language.tag,
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
        if let seconds = page.lasts { response.headers[.refresh] = String(seconds) }
        guard let cookies = arrival?.cookies else { return response }
        if html.hasForm, session == nil, cookies[.visit] == nil { response.set(cookies.setting(.visit, visit)) }
        if cookies[.notice] != nil { response.set(cookies.setting(.notice, "", seconds: 0)) }
        return response
    }

    private func setCookies(of answer: Answer, in response: inout Response) {
        guard let cookies = arrival?.cookies else { return }
        switch answer.session {
        case .begin(let token): response.set(cookies.setting(.session, token))
        case .end: response.set(cookies.setting(.session, "", seconds: 0))
        case nil: break
        }
        if let language = answer.language {
            response.set(cookies.setting(.language, language.rawValue, seconds: 31_536_000))
        }
        if let packed = answer.notice.flatMap({ NoticeCookie(seal: seal).pack($0) }) {
            response.set(cookies.setting(.notice, packed, seconds: 60))
        }
    }

    /// For a request whose head already cannot be read.
    func plainFailure(_ error: any Error, context: SiteContext) -> Response {
        let answer = Misfortune(error).answer(
            requestID: requestID, now: site.seams.clock.now(), signIn: site.settings.signIn)
        return response(answer, signedIn: nil)
    }
}

extension Response {
    mutating func set(_ cookie: String) { headers.append(HTTPField(name: .setCookie, value: cookie)) }
}
