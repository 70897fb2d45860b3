import Kernel

extension Founding {
    func election(by rules: PlaceRules) -> Election {
        Election(candidates: candidates, seats: seats, electors: electors, present: present, rules: rules)
    }

    /// Everything that rules ask of its numbers, as far as they are known.
    func reckonings(by rules: PlaceRules) -> [Reckoning] {
        [independence(by: rules)].compactMap { $0 } + election(by: rules).reckonings + certificateReckonings(by: rules)
            + [innerCheck].compactMap { $0 }
    }

    /// Some codes that were really issued have a wrong check inside: shown to look twice, never refused.
    private var innerCheck: Reckoning? {
        guard let code = (try? UnionCode(unionCode))?.code else { return nil }
        return Reckoning(
            field: "unionCode", title: Text("代码第 9—17 位的校验", en: "Check inside the code"),
            counted: code.innerCheckHolds
                ? Text("一致", en: "agrees") : Text("不一致，请核对证书", en: "differs: look at the certificate"),
            asked: Text("与组织机构代码校验位一致", en: "as the former organisation code"), citation: Text(same: "GB 11714"),
            isMet: code.innerCheckHolds)
    }

    /// An employer with as many members as the law names has a union of its own: no organiser, no joint one.
    func independence(by rules: PlaceRules) -> Reckoning? {
        guard let kind, kind != .independent, let members,
            let rule = rules.reckon("A1-founding", Text("建会形式", en: "Form"), at: "kind", largest(of: members))
        else { return nil }
        return Reckoning(
            field: "kind", title: rule.title,
            counted: Text(
                "\(kind.label.zh)，会员最多的单位 \(rule.counted.zh) 人",
                en: "\(kind.label.en), \(rule.counted.en) members at the largest employer"),
            asked: Text("在\(rule.asked.zh)时单独建会", en: "a union of its own from \(rule.asked.en)"),
            citation: rule.citation,
            isMet: !rule.isMet)
    }

    /// The members of the employer that has most of them.
    private func largest(of members: Int) -> Int {
        let others = covered.map { $0.members ?? 0 }
        return max(members - others.reduce(0, +), others.max() ?? 0)
    }

    /// The certificate lives as long as the term of office.
    func certificateReckonings(by rules: PlaceRules) -> [Reckoning] {
        guard let certificate, let years = years?.count,
            let life = rules.reckon(
                "A2-certificate", Text("证书有效年数", en: "Years of the certificate"), at: "certificate",
                certificate.wholeYears)
        else { return [] }
        return [
            life,
            Reckoning(
                field: "certificate", title: Text("证书与任期", en: "Certificate and term"),
                counted: Text("\(certificate.wholeYears) 年", en: "\(certificate.wholeYears) years"),
                asked: Text("与任期 \(years) 年一致", en: "the \(years) years of the term"), citation: life.citation,
                isMet: certificate.wholeYears == years),
        ]
    }
}

extension ClosedRange<Day> {
    /// From the first day to the eve of as many anniversaries.
    fileprivate var wholeYears: Int { lowerBound.fullYears(until: upperBound.adding(days: 1)) }
}
