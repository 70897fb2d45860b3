import HTTPTypes
import Hummingbird

extension Route {
    /// `/assets/theme.3f2a….css`: kept by browsers for ever, because the address changes with the bytes.
    static func asset(_ assets: Assets) -> Route {
        var route = get("/assets/:file", "assets.show", for: .everyone) { visit in
            guard let file = assets.file(at: try visit.segment("file")) else { throw Fault.nowhere }
            return file.answer(to: visit, cache: "public, max-age=31536000, immutable")
        }
        route.door = .nobody
        return route
    }

    /// The worker that shows kept pages without a network. It may serve the whole site, so it stands at its root.
    static func worker(_ assets: Assets) -> Route {
        var route = get("/worker.js", "assets.worker", for: .everyone) { visit in
            guard let file = assets.file(named: "worker.js") else { throw Fault.nowhere }
            return file.answer(to: visit, cache: "no-cache")
        }
        route.door = .nobody
        return route
    }

    /// Where browsers look without being told.
    static func favicon(_ assets: Assets) -> Route {
        var route = get("/favicon.ico", "assets.favicon", for: .everyone) { visit in
            guard let file = assets.file(named: "seal.svg") else { throw Fault.nowhere }
            return file.answer(to: visit, cache: "public, max-age=86400")
        }
        route.door = .nobody
        return route
    }
}

extension AssetFile {
    /// The bytes, compressed where the browser takes it, or 304 when it has them.
    fileprivate func answer(to visit: Visit, cache: String) -> Answer {
        let tag = "\"\(digest)\""
        let known = (visit.headers[.ifNoneMatch] ?? "").split(separator: ",").contains { entry in
            let entry = entry.filter { $0 != " " }
            return entry == tag || entry == "W/" + tag || entry == "*"
        }
        let compressed = AcceptedEncoding.takesGzip(visit.headers[.acceptEncoding]) ? compressed : nil
        var answer =
            known
            ? Answer(.notModified, .empty)
            : Answer(.ok, .body(ResponseBody(byteBuffer: ByteBuffer(bytes: compressed ?? bytes)), type: type))
        answer.headers = [.eTag: tag, .cacheControl: cache, .vary: "Accept-Encoding"]
        if compressed != nil, !known { answer.headers[.contentEncoding] = "gzip" }
        return answer
    }
}
