import Kernel
import Store

/// What a form offers: colleagues to choose from, unions to name.
struct FormPeople: Sendable {
    let colleagues: [Colleague]
    /// Whoever can be party to an entry, where the ledger has a field for it.
    let readers: [Colleague]
    let unions: [String]
    let names: [ID<Organisation>: String]

    /// - Parameter values: what stands in the form. Unions in it are shown by names that lead back to them.
    static func load(
        at owner: Organisation?, of ledger: AnyLedger, showing values: [String: FieldValue], for actor: Actor,
        on connection: any Connection
    ) throws -> FormPeople {
        guard let owner, ledger.description.fields.contains(where: { $0.kind.needsPeople }) else {
            return FormPeople(colleagues: [], readers: [], unions: [], names: [:])
        }
        let below = try Organisation.below(owner.id, for: .operator, limit: 200, on: connection)
        let all = [owner] + below
        let hasParties = ledger.description.fields.contains { $0.standing != nil }
        return FormPeople(
            colleagues: try Colleague.all(at: owner, holding: ledger.write, on: connection),
            readers: hasParties ? try Colleague.all(at: owner, holding: ledger.read, on: connection) : [],
            unions: all.map(\.name),
            names: Dictionary(all.map { ($0.id, $0.name) }) { first, _ in first }
                .merging(try names(in: values, of: ledger, for: actor, on: connection)) { first, _ in first })
    }

    private static func names(
        in values: [String: FieldValue], of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> [ID<Organisation>: String] {
        try FieldNames.load(Array(values.values), on: connection).organisations.filter { id, name in
            do { return try ledger.union(name, in: "", for: actor, on: connection).id == id } catch is Refusal {
                return false
            }
        }
    }

    /// A value as one would type it.
    func typed(_ value: FieldValue) -> String {
        switch value {
        case .text(let text), .choice(let text): text
        case .rich(let rich): rich.typed
        case .place(let address): address.typed
        case .employer(let employer): employer.typed
        case .number(let number): String(number)
        case .yuan(let yuan): yuan.description
        case .day(let day): day.description
        case .flag(let flag): flag ? "1" : ""
        case .organisation(let id): names[id] ?? id.description
        case .account(let id): id.description
        case .absent, .days, .choices, .rows, .sealed: ""
        }
    }
}

extension FieldKind {
    fileprivate var needsPeople: Bool {
        switch self {
        case .organisation, .account: true
        case .rows(let fields, _): fields.contains { $0.kind.needsPeople }
        default: false
        }
    }
}

extension Organisation {
    /// The organisations at which a person holds a writing role herself and whose matters the ledger takes, the highest first.
    static func ownersOf(_ ledger: AnyLedger, for actor: Actor, on connection: any Connection) throws -> [Organisation]
    {
        try homes(of: actor, under: ledger.write, on: connection).filter { ledger.refusal(ofMattersOf: $0) == nil }
    }
}
