import HTTPTypes
import Hummingbird
import Kernel
import Logging

/// Takes each request from the door to the answer.
struct Reception: Sendable {
    enum Target: Sendable {
        case route(Route)
        case wrongMethod(allowed: String)
        case nowhere

        var name: String {
            switch self {
            case .route(let route): route.name
            case .wrongMethod: "wrong-method"
            case .nowhere: "nowhere"
            }
        }
    }

    let site: Site

    /// Never throws: whatever goes wrong becomes a page with the request's number.
    func respond(to request: Request, _ context: SiteContext, _ target: Target) async -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            response = try await answer(request, context, target)
        } catch {
            response = rendering(nil, context).plainFailure(error, context: context)
        }
        SecurityHeaders.add(to: &response.headers, isSecure: site.settings.isSecure)
        response.headers[.requestID] = context.requestID
        note(target, response.status, ContinuousClock.now - start, context)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ request: Request, _ context: SiteContext, _ target: Target) async throws -> Response {
        let arrival = try Arrival(request, context, settings: site.settings)
        var signedIn: SignedIn?
        do {
            signedIn = try await whoComes(arrival, to: target.door)
            let answer = try await carryOut(target, request, arrival, signedIn, context)
            return rendering(arrival, context).response(answer, signedIn: signedIn)
        } catch {
            let answer = failure(error, target, arrival, signedIn, context)
            return rendering(arrival, context).response(answer, signedIn: signedIn)
        }
    }

    private func whoComes(_ arrival: Arrival, to door: Route.Door) async throws -> SignedIn? {
        switch door {
        case .nobody: return nil
        case .sessions:
            guard let token = arrival.cookies[.session] else { return nil }
            return try await site.seams.identify(token)
        case .tokens:
            guard let token = BearerToken.text(in: arrival.request) else { return nil }
            return try await site.seams.identifyToken(token, arrival.clientAddress)
        }
    }

    private func carryOut(
        _ target: Target, _ request: Request, _ arrival: Arrival, _ signedIn: SignedIn?, _ context: SiteContext
    ) async throws -> Answer {
        switch target {
        case .nowhere: throw Fault.nowhere
        case .wrongMethod(let allowed): throw Fault.wrongMethod(allowed: allowed)
        case .route(let route):
            try await site.seams.admit(arrival.clientAddress, route.name)
            try await allow(route, arrival, signedIn)
            let visit = visit(arrival, signedIn, context)
            return try await run(route, request, arrival, visit)
        }
    }

    private func allow(_ route: Route, _ arrival: Arrival, _ signedIn: SignedIn?) async throws {
        switch route.audience {
        case .everyone: return
        case .operators: try allowOperator(arrival)
        case .signedIn:
            if signedIn == nil { throw Refusal.signedOut }
        case .holding(let permission, let place):
            guard let signedIn else { throw Refusal.signedOut }
            let isLetIn =
                place == .anywhere ? signedIn.actor.may(permission) : signedIn.actor.isWithinToken(permission)
            guard !isLetIn else { return }
            let refusal = Refusal.notPermitted(permission)
            try await site.seams.refused(refusal, route.name, signedIn.actor.identity)
            throw refusal
        }
    }

    /// As if absent for everybody else.
    private func allowOperator(_ arrival: Arrival) throws {
        if arrival.isLocal { return }
        guard let token = site.settings.measuresToken, !token.isEmpty,
            SameBytes.compare(arrival.request.headerFields[.authorization] ?? "", "Bearer " + token)
        else { throw Fault.nowhere }
    }

    private func run(_ route: Route, _ request: Request, _ arrival: Arrival, _ visit: Visit) async throws -> Answer {
        var visit = visit
        let guardian = FormGuard(settings: site.settings, seal: site.seal)
        switch route.body {
        case .none(let body):
            return try await body(visit)
        case .json(let limit, let body):
            visit.body = try await JSONReading.bytes(of: request, limit: limit)
            return try await body(visit)
        case .file(let limit, let body):
            var reader = try BodyReader(request, limit: limit)
            visit.body = try await reader.all()
            return try await body(visit)
        case .form(let limit, let body):
            try guardian.checkOrigin(arrival)
            visit.form = try await FormReading.fields(of: request, limit: limit)
            try guardian.checkToken(in: visit.form, arrival, isSignedIn: visit.signedIn != nil, route.audience)
            return try await body(visit)
        case .upload(let limit, let body):
            try guardian.checkOrigin(arrival)
            var uploads = try Uploads(request, limit: limit)
            try await uploads.readFields()
            visit.form = uploads.fields
            try guardian.checkToken(in: visit.form, arrival, isSignedIn: visit.signedIn != nil, route.audience)
            return try await body(visit, &uploads)
        }
    }

    private func visit(_ arrival: Arrival, _ signedIn: SignedIn?, _ context: SiteContext) -> Visit {
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            parameters[String(name)] = PercentCoding.decode(value.utf8, plus: false)
        }
        return Visit(
            language: arrival.language(of: signedIn), path: arrival.path, query: arrival.query, form: .none, body: [],
            signedIn: signedIn, requestID: context.requestID, clientAddress: arrival.clientAddress,
            now: site.seams.clock.now(), sessionToken: arrival.cookies[.session],
            headers: arrival.request.headerFields, parameters: parameters, address: arrival.address)
    }

    private func rendering(_ arrival: Arrival?, _ context: SiteContext) -> Rendering {
        Rendering(site: site, arrival: arrival, requestID: context.requestID)
    }

    private func failure(
        _ error: any Error, _ target: Target, _ arrival: Arrival, _ signedIn: SignedIn?, _ context: SiteContext
    ) -> Answer {
        if Misfortune(error).isUnexpected {
            // What an error says may quote personal data: it is written only where somebody has turned debugging on.
            context.logger.error(
                "failed", metadata: ["error": "\(type(of: error))", "request": "\(context.requestID)"])
            context.logger.debug("failed", metadata: ["detail": "\(error)", "request": "\(context.requestID)"])
        }
        if target.door == .tokens || arrival.path.hasPrefix(Operation.root + "/") {
            return Problem(error, arrival, requestID: context.requestID).answer(
                in: arrival.spokenLanguage(of: signedIn), now: site.seams.clock.now())
        }
        if case Refusal.signedOut = error, arrival.request.method == .get || arrival.request.method == .head {
            return .redirect(to: site.settings.signIn.with("return", arrival.address.text))
        }
        return Misfortune(error).answer(
            requestID: context.requestID, now: site.seams.clock.now(), signIn: site.settings.signIn)
    }

    /// A log line and the measures: the name of the route, never its address, query, keys or the visitor's address.
    private func note(_ target: Target, _ status: HTTPResponse.Status, _ duration: Duration, _ context: SiteContext) {
        let microseconds = duration / .microseconds(1)
        site.metrics.count(target.name, status: status.code, seconds: microseconds / 1_000_000)
        context.logger.info(
            "answered",
            metadata: [
                "route": "\(target.name)", "status": "\(status.code)", "ms": "\((microseconds / 10).rounded() / 100)",
                "request": "\(context.requestID)",
            ])
    }
}

extension Reception.Target {
    fileprivate var door: Route.Door {
        if case .route(let route) = self { route.door } else { .sessions }
    }
}
