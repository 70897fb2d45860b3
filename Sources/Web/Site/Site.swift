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
                .chooseLanguage(seams), .help(frame), .away, .asset(assets), .favicon(assets), .worker(assets),
                .health(seams),
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
        for route in routes.sorted(by: { $0.path < $1.path }) { register(route, on: router, reception) }
        // Added last, it stands before nothing but what no route answers.
        router.add(middleware: NowhereMiddleware(reception: reception, paths: PathTable(routes)))
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

    private func register(_ route: Route, on router: Router<SiteContext>, _ reception: Reception) {
        let path = RouterPath(route.path)
        let responder = CallbackResponder { await reception.respond(to: $0, $1, .route(route)) }
        router.on(path, method: route.method, responder: responder)
        if route.method == .get { router.on(path, method: .head, responder: responder) }
    }
}

/// What is wrong with a table of routes.
public enum SiteError: Error, Equatable {
    /// A name, or a method with its path, that stands in it twice.
    case twice(String)
}

/// Answers for every address that is not in the table, and for what may not be asked of one that is.
private struct NowhereMiddleware: RouterMiddleware {
    let reception: Reception
    let paths: PathTable

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            let target = paths.methods(at: request.uri.path).map { Reception.Target.wrongMethod(allowed: $0) }
            return await reception.respond(to: request, context, target ?? .nowhere)
        }
    }
}
