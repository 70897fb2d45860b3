import Administration
import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("The document of the API") struct OpenAPITests {
    private static let document: JSONValue = {
        guard let book = try? Modules.book() else { return .null }
        let operations = Modules.operations(book: book, works: [])
        return OpenAPI(operations, calls: AdministrationModule.calls(book: book)).json
    }()

    @Test("Every route for tokens is in it, and everything in it is a route", arguments: Stage.engines.prefix(1))
    func routes(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            guard case .object(let paths)? = Self.document["paths"] else {
                Issue.record("no paths")
                return
            }
            let told = paths.flatMap { path, verbs -> [String] in
                guard case .object(let verbs) = verbs else { return [] }
                return verbs.keys.map { "\($0.uppercased()) \(path)" }
            }
            let routes = office.site.routes.filter(\.isForTokens).map { route in
                let segments = route.path.split(separator: "/").map {
                    $0.hasPrefix(":") ? "{\($0.dropFirst())}" : "\($0)"
                }
                return "\(route.method.rawValue) /" + segments.joined(separator: "/")
            }
            #expect(Set(told) == Set(routes))
            #expect(told.count > 50)
            let answer = try await TestSite(office.door).get("/api/v1/openapi.json")
            #expect(answer.text == Self.document.text)
        }
    }

    @Test("Every pointer in it leads somewhere") func pointers() {
        var seen = 0
        func check(_ json: JSONValue) {
            switch json {
            case .object(let object):
                if case .string(let pointer)? = object["$ref"] {
                    seen += 1
                    let parts = pointer.split(separator: "/").dropFirst().map(String.init)
                    let target = parts.reduce(Self.document as JSONValue?) { $0?[$1] }
                    #expect(target != nil, "\(pointer)")
                }
                object.values.forEach(check)
            case .array(let items): items.forEach(check)
            default: break
            }
        }
        check(Self.document)
        #expect(seen > 100)
    }

    @Test("Every operation tells of no token, of too many requests, and of what it alone may refuse") func failures() {
        guard case .object(let paths)? = Self.document["paths"] else { return }
        for (path, verbs) in paths {
            guard case .object(let verbs) = verbs else { continue }
            for (verb, operation) in verbs {
                guard case .object(let answers)? = operation["responses"] else { continue }
                #expect(answers.keys.contains("401") && answers.keys.contains("429"), "\(verb) \(path)")
                if verb != "get" { #expect(answers.keys.contains("422"), "\(verb) \(path)") }
                if verb == "patch" { #expect(Set(["412", "428"]).isSubset(of: answers.keys), "\(verb) \(path)") }
            }
        }
    }
}
