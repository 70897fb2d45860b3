import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// What design §6 says of persons: matters are joined by employer and by place, never by the worker.
@Suite("People are not profiled", .serialized) struct ProfileWalkTests {
    @Test(
        "No page, search, export or answer joins a worker's matters, whoever asks", arguments: Stage.engines.prefix(1))
    func walk(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let worker = try await Worker.registered(in: office)
            #expect(worker.matters.count >= 3)
            var asked = 0
            for role in Role.allCases {
                let visitor = try await office.visitor(role, at: .own)
                for (path, isForTokens) in try await paths(of: office, worker, visitor) {
                    let site = isForTokens ? office.program(of: visitor) : try office.browser(of: visitor)
                    let answer = try await site.get(path)
                    guard answer.status == 200 else { continue }
                    asked += 1
                    #expect(worker.joined(by: answer.text, at: path) == [], "\(role) \(path)")
                }
                for words in [Worker.name, Worker.phone, Worker.number] {
                    let search = Example(path: "/members/search", fields: ["words": words])
                    let answer = try await office.browser(of: visitor).send(search, isForm: true)
                    #expect(worker.joined(by: answer.text, at: search.path) == [], "\(role) searches")
                }
            }
            #expect(asked > 300, "too few answers were looked at")
        }
    }

    /// Every page, one of each kind; the lists of the ledgers that hold matters of the worker, looked through for her and taken
    /// away; what is told of her and of her employer.
    private func paths(
        of office: Office, _ worker: Worker, _ visitor: Visitor
    ) async throws -> [(path: String, isForTokens: Bool)] {
        var paths: [(path: String, isForTokens: Bool)] = []
        for route in office.site.routes where route.method == .get && !route.isLikeAnother {
            for make in MatrixExamples.all[route.name] ?? [] {
                guard let example = try? await make(office, visitor) else { continue }
                paths.append((example.path, route.isForTokens))
            }
        }
        let words = [Worker.name, Worker.phone, Worker.number].map(Example.escaped)
        for matter in worker.matters {
            let list = "/ledgers/\(matter.ledger.name)"
            let pages = ["", "?format=csv", "/report", "/\(matter.entry)", "?words=\(Example.escaped(Worker.name))"]
            paths += pages.map { (list + $0, false) }
            paths += ["/entries", "/entries/\(matter.entry)"].map { ("/api/v1" + list + $0, true) }
        }
        paths += words.map { ("/search?q=\($0)", false) } + words.map { ("/api/v1/search?q=\($0)", true) }
        return paths + ["/persons/\(worker.person)", "/members", "/members?format=csv", "/mine"].map { ($0, false) }
    }
}

/// A member who stands in entries of many ledgers.
private struct Worker {
    static let (name, phone, number) = ("司徒映雪", "13912345678", "44010619900101003X")

    struct Matter {
        let ledger: LedgerID
        let entry: ID<Entry>
        let number: String
    }

    let person: ID<Person>
    let matters: [Matter]

    static func registered(in office: Office) async throws -> Worker {
        var form = Enrolment()
        (form.name, form.phone, form.identityNumber, form.consent) = (name, phone, number, .paper)
        form.employer = Employer(name: "海丰电子有限公司")
        let person = try await office.member(of: office.tree.city, form)
        var matters: [Matter] = []
        for ledger in Modules.ledgers {
            let named = ledger.description.filled.filter { values[$0.kind] != nil && $0.dataClass == .personal }
            guard !named.isEmpty else { continue }
            var entry = office.sample(of: ledger)
            for field in named { entry[field.name] = values[field.kind] }
            let command = OpenEntry(
                in: ledger.id, of: office.tree.city.id, entry, book: office.installation.book)
            guard let id = try? await office.platform.perform(command, as: .operator) else { continue }
            let number = try await office.platform.read(as: .operator) { connection, actor in
                try Entry.find(id, of: ledger, for: actor, on: connection).number
            }
            matters.append(Matter(ledger: ledger.id, entry: id, number: number))
        }
        return Worker(person: person, matters: matters)
    }

    private static let values: [FieldKind: FieldValue] = [
        .person: .text(name), .phone: .text(phone), .residentID: .text(number),
    ]

    /// The numbers of her matters on a page that names her; the page of a matter may name whom it is about.
    func joined(by text: String, at path: String) -> [String] {
        let names = [Self.name, Self.phone, Self.number, person.description]
        guard names.contains(where: text.contains) else { return [] }
        return matters.filter { text.contains($0.number) && !path.contains($0.entry.description) }.map(\.number)
    }
}
