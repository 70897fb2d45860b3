import HTTPTypes

extension Route {
    /// `ok` while the database answers, 503 otherwise; says nothing else to anybody.
    static func health(_ seams: SiteSeams) -> Route {
        var route = get("/healthz", "health.show", for: .everyone) { _ in
            do {
                try await seams.ping()
                return .text("ok\n")
            } catch {
                return .text("unavailable\n", status: .serviceUnavailable)
            }
        }
        route.door = .nobody
        return route
    }

    /// For the machine itself and for collectors with the token (``SiteSettings/measuresToken``); absent for others.
    static func measures(_ metrics: Metrics, _ seams: SiteSeams) -> Route {
        var route = get("/metrics", "metrics.show", for: .operators) { _ in
            var text = MetricsText()
            text.add(metrics)
            for figure in await seams.figures() { text.add(figure) }
            return .text(text.text)
        }
        route.door = .nobody
        return route
    }
}
