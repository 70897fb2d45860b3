import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Every route, asked by everybody: each role at each place, and by nobody in particular.
@Suite("Who may use which route") struct AccessMatrixTests {
    @Test("Each route has an example, and each example a route", arguments: Stage.engines.prefix(1))
    func table(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let routes = Set(office.site.routes.map(\.name))
            #expect(routes.count == office.site.routes.count, "two routes have one name")
            #expect(routes.subtracting(MatrixExamples.all.keys) == [], "these routes have no example")
            #expect(Set(MatrixExamples.all.keys).subtracting(routes) == [], "these examples have no route")
        }
    }

    /// In thirds, which run beside each other.
    @Test(
        "A page answers as its audience says, and what is foreign like what is absent", arguments: Stage.engines,
        0..<3)
    func pages(_ engine: Engine, _ third: Int) async throws {
        try await matrix(engine, third) { !$0.isForTokens }
    }

    @Test("So does the API", arguments: Stage.engines)
    func programs(_ engine: Engine) async throws { try await matrix(engine, of: \.isForTokens) }

    private func matrix(
        _ engine: Engine, _ third: Int? = nil, of isMeant: @escaping (Route) -> Bool
    ) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            var visitors = [Visitor.anonymous]
            for role in Role.allCases {
                for position in positions(of: role, engine) {
                    visitors.append(try await office.visitor(role, at: position))
                }
            }
            let routes = office.site.routes.filter { $0.name != "session.end" && isMeant($0) }
            for (place, route) in routes.enumerated() where third.map({ place % 3 == $0 }) ?? true {
                for visitor in visitors where isAsked(route, by: visitor, engine) {
                    try await Ask(office, visitor, route).run()
                }
            }
            let last = try #require(office.site.routes.first { $0.name == "session.end" })
            if isMeant(last), third ?? 0 == 0 { for visitor in visitors { try await Ask(office, visitor, last).run() } }
            #expect(try await office.journalFindings() == [])
        }
    }

    /// Where one stands is a matter of paths, which the laws of ledgers ask of both engines: on PostgreSQL two places of officers
    /// do, and one of the other roles.
    private func positions(of role: Role, _ engine: Engine) -> [Position] {
        if engine == .sqlite { return Array(Position.allCases) }
        return role == .officer ? [.own, .beside] : [.own]
    }

    /// The pages of all ledgers are one code: everybody asks those of the first, officers and editors one of each kind of access.
    /// The rest, on SQLite alone, is asked by one who may, one who may not and one who is nobody.
    private func isAsked(_ route: Route, by visitor: Visitor, _ engine: Engine) -> Bool {
        if route.isLikeAnother {
            guard engine == .sqlite else { return false }
            return visitor.account == nil || visitor.role == .officer && [.own, .beside].contains(visitor.position)
        }
        let others = Modules.ledgers.dropFirst().map { $0.id.name + "." } + ["built."]
        guard others.contains(where: route.name.hasPrefix) else { return true }
        return visitor.account == nil || visitor.role == .officer || visitor.role == .editor
    }
}

/// One cell of the matrix: all examples of a route, sent by one visitor.
private struct Ask {
    let office: Office
    let visitor: Visitor
    let route: Route

    init(_ office: Office, _ visitor: Visitor, _ route: Route) {
        self.office = office
        self.visitor = visitor
        self.route = route
    }

    func run() async throws {
        for make in MatrixExamples.all[route.name] ?? [] {
            guard let example = try await prepared(make) else { continue }
            let actor = try await office.platform.read(as: visitor.identity) { $1 }
            switch expectation(of: example, actor) {
            case .done: try await expectDone(example)
            case .signIn:
                try await expectRefusal(example, status: route.method == .get && !route.isForTokens ? 303 : 401)
            case .forbidden: try await expectRefusal(example, status: 403)
            case .absent(let statuses): try await expectAbsence(example, statuses)
            }
        }
    }

    /// One example that cannot be prepared is told, and the others go on.
    private func prepared(_ make: (Office, Visitor) async throws -> Example) async throws -> Example? {
        do {
            return try await make(office, visitor)
        } catch let refusal as Refusal {
            Issue.record("\(visitor.label): \(route.name) has no example: \(refusal)")
            return nil
        }
    }

    private enum Expectation {
        case done, signIn, forbidden
        /// One of these, and the same for something that does not exist.
        case absent(Set<Int>)
    }

    private func expectation(of example: Example, _ actor: Actor) -> Expectation {
        switch route.audience {
        case .everyone, .operators: return .done
        case .signedIn: return visitor.account == nil ? .signIn : .done
        case .holding(let permission, let place):
            if visitor.account == nil { return .signIn }
            guard place == .subject, let subject = example.subject else {
                return actor.may(permission) ? .done : .forbidden
            }
            if actor.may(permission, at: subject.place) { return .done }
            if actor.may(subject.reading, at: subject.place) { return .forbidden }
            // Whoever holds it nowhere may be told so: it says nothing of the subject.
            return .absent(actor.may(permission) ? [404] : [403, 404])
        }
    }

    private func send(_ example: Example) async throws -> TestAnswer {
        if route.isForTokens { return try await office.program(of: visitor).ask(example, route.method) }
        let browser = try office.browser(of: visitor)
        return try await browser.send(example, isForm: route.method == .post)
    }

    private func expectDone(_ example: Example) async throws {
        let answer = try await send(example)
        #expect((example.answers ?? Example.done).contains(answer.status), cell(example, answer))
    }

    private func expectRefusal(_ example: Example, status: Int) async throws {
        let deeds = try await office.deeds()
        let answer = try await send(example)
        #expect(answer.status == status, cell(example, answer))
        if status == 303 { #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true, cell(example, answer)) }
        #expect(try await office.deeds() == deeds, cell(example, answer))
    }

    private func expectAbsence(_ example: Example, _ statuses: Set<Int>) async throws {
        let deeds = try await office.deeds()
        let refusals = try await office.refusals()
        let answer = try await send(example)
        #expect(statuses.contains(answer.status), cell(example, answer))
        #expect(try await office.refusals() > refusals, "no line tells of it: \(cell(example, answer))")
        let nothing = try await send(example.ofNothing)
        let blank = { (text: String) in text.replacing(example.subject?.key ?? "", with: Example.absentKey) }
        #expect(nothing.status == answer.status, cell(example, answer))
        #expect(blank(nothing.text) == blank(answer.text), cell(example, answer))
        #expect(try await office.deeds() == deeds, cell(example, answer))
    }

    private func cell(_ example: Example, _ answer: TestAnswer) -> Comment {
        "\(visitor.label): \(route.name) \(example.path) gave \(answer.status)"
    }
}
