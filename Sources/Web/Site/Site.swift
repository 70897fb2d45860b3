import HTTPTypes
public import Hummingbird
import Kernel

/// A web site: the table of its routes, and the frame that its pages stand in.
///
/// Every request takes the same way: who comes (``SiteSeams/identify``) → may she (``Route/audience``) → is it our own
/// form → the route → headers, log and measures. A route that is not in the table does not exist.
///
/// One object: each of the more than a thousand answers to a method at a path holds it.
public final class Site: Sendable {
    /// With the site's own: language, help, assets, health and measures.
    public let routes: [Route]
    public let frame: Frame
    public let settings: SiteSettings
    public let seams: SiteSeams
    let assets: Assets
    let metrics: Metrics
    let seal: FormSeal

    public init(
        routes: [Route], frame: Frame, settings: SiteSettings, seams: SiteSeams, assets: Assets
    ) {
        let metrics = Metrics(startedAt: seams.clock.now())
        self.routes =
            routes + [
                .chooseLanguage(seams), .help(frame), .away, .asset(assets), .favicon(assets), .health(seams),
                .measures(metrics, seams),
            ]
        self.frame = frame
        self.settings = settings
        seal = FormSeal(key: settings.formKey)
        self.seams = seams
        self.assets = assets
        self.metrics = metrics
    }

    /// What Hummingbird's `Application` asks for each request.
    ///
    /// - Throws: when two routes have the same name, or the same method and path.
    public func responder() throws(SiteError) -> some HTTPResponder<SiteContext> {
        try checkTable()
        let reception = Reception(site: self)
        let router = Router(context: SiteContext.self)
        for (path, routes) in Dictionary(grouping: routes, by: \.path).sorted(by: { $0.key < $1.key }) {
            register(path, routes, on: router, reception)
        }
        // Added last, it stands before nothing but what no route answers.
        router.add(middleware: NowhereMiddleware(reception: reception))
        return router.buildResponder()
    }

    private func checkTable() throws(SiteError) {
        var seen: Set<String> = []
        for route in routes {
            for line in [route.name, "\(route.method.rawValue) \(route.path)"] where !seen.insert(line).inserted {
                throw .twice(line)
            }
        }
    }

    private func register(_ path: String, _ routes: [Route], on router: Router<SiteContext>, _ reception: Reception) {
        var free = Set(HTTPRequest.Method.known)
        func on(_ method: HTTPRequest.Method, _ target: Reception.Target) {
            free.remove(method)
            router.on(
                RouterPath(path), method: method,
                responder: CallbackResponder { await reception.respond(to: $0, $1, target) })
        }
        for route in routes { on(route.method, .route(route)) }
        if let readable = routes.first(where: { $0.method == .get }) { on(.head, .route(readable)) }
        let allowed = Set(HTTPRequest.Method.known).subtracting(free).map(\.rawValue).sorted().joined(separator: ", ")
        let refusal = CallbackResponder { await reception.respond(to: $0, $1, .wrongMethod(allowed: allowed)) }
        for method in free { router.on(RouterPath(path), method: method, responder: refusal) }
    }
}

/// What is wrong with a table of routes.
public enum SiteError: Error, Equatable {
    /// A name, or a method with its path, that stands in it twice.
    case twice(String)
}

extension HTTPRequest.Method {
    fileprivate static let known: [Self] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect] + [Self("QUERY")].compactMap { $0 }
}

/// Answers for every address that is not in the table.
private struct NowhereMiddleware: RouterMiddleware {
    let reception: Reception

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await reception.respond(to: request, context, .nowhere)
        }
    }
}
