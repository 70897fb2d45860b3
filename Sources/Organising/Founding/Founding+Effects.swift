import Kernel

extension Founding {
    /// The union stands in the tree, its posts held by those elected; its committee's first term begins, and the register of
    /// unions has it with the employers that it covers.
    func found(at desk: StepDesk) throws {
        guard let kind, let foundedOn else { return }
        let union = try desk.found(name, kind.organisation, on: foundedOn)
        for one in election(by: desk.rules(on: electedOn ?? desk.today)).elected {
            guard let seat = one.seat else { continue }
            try desk.appoint(one.name, as: seat.label.zh, at: union, since: foundedOn)
        }
        try desk.open(term, owner: union)
        let record = try desk.open(record(of: union))
        try desk.take("found", on: record, of: UnionRecord.self)
    }

    func register(at desk: StepDesk) throws {
        guard (try? UnionCode(unionCode))?.isBaseUnion ?? false else {
            throw Refusal.invalid(
                field: "unionCode", why: Text("基层工会的代码以 81 开头", en: "The code of a base union begins with 81"))
        }
        let rules = desk.rules(on: desk.today)
        try desk.refuseUnlessMet(certificateReckonings(by: rules))
        var held = UnionCertificate()
        (held.title, held.code, held.registrar) = (name, unionCode, registrar)
        held.representative = election(by: rules).elected.first { $0.seat == .chair }?.name ?? ""
        (held.registeredOn, held.validUntil) = (certificate?.lowerBound, certificate?.upperBound)
        try desk.open(held)
    }

    private var term: CommitteeTerm {
        var term = CommitteeTerm()
        (term.title, term.number, term.level) = ("\(name)委员会", 1, .base)
        (term.years, term.beganOn, term.seats) = (years, electedOn, seats)
        term.resultNumber = resultNumber
        return term
    }

    private func record(of union: ID<Organisation>) -> UnionRecord {
        var record = UnionRecord()
        (record.title, record.kind, record.sector) = (name, kind?.record, sector)
        (record.organisation, record.population) = (union, workers)
        (record.foundedOn, record.approval) = (foundedOn, resultNumber)
        record.employers = employers
        return record
    }

    private var employers: [FoundingEmployer] {
        var own = CoveredEmployer()
        (own.employer, own.sector, own.workers) = (employer, sector, workers)
        return ([own] + covered).map { one in
            var row = FoundingEmployer()
            (row.employer, row.sector, row.workers) = (one.employer, one.sector, one.workers)
            return row
        }
    }
}
