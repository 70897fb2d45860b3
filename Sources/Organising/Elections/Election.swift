import Kernel

/// An election as it is counted by the rules of the place: who stood, for how many seats, how many voted.
struct Election {
    let candidates: [Candidate]
    /// Of the committee.
    let seats: Int?
    /// Members or delegates who are entitled to vote.
    let electors: Int?
    let present: Int?
    let rules: PlaceRules

    private var committee: [Candidate] { candidates.filter(\.isOfCommittee) }

    /// 差额. One seat alone, a chair's or an organiser's, makes no committee.
    var surplus: Reckoning? {
        guard let seats, seats > 1, !committee.isEmpty else { return nil }
        return rules.reckon(
            "A2-surplus", part: "committee", Text("委员差额", en: "Surplus of candidates"), at: "candidates",
            committee.count - seats, of: seats)
    }

    /// 到会.
    var quorum: Reckoning? {
        guard let electors, let present, electors > 0 else { return nil }
        return rules.reckon(
            "A2-quorum", part: "present", Text("到会人数", en: "Present"), at: "present", present, of: electors)
    }

    /// 过半数, one for each who got votes, with her own result: enough votes alone seat nobody.
    var majorities: [Reckoning] {
        let elected = elected
        return candidates.compactMap { one in
            majority(of: one).map { $0.concluding($0.result(isElected: elected.contains(one))) }
        }
    }

    var reckonings: [Reckoning] { [surplus, quorum].compactMap { $0 } + majorities }

    /// Whoever got the majority, by votes, as far as there are seats; a chair is one, whoever else got a majority for it. Where the
    /// last seats fall on as many votes, those votes elect nobody: they are cast again.
    var elected: [Candidate] {
        let winners = candidates.filter(hasMajority)
        let seated = winners.filter { winner in !winners.contains { $0 != winner && $0.takesSeat(from: winner) } }
        let (committee, others) = (seated.filter(\.isOfCommittee), seated.filter { !$0.isOfCommittee })
        return Self.first(seats ?? committee.count, of: committee) + others
    }

    func isElected(_ candidate: Candidate) -> Bool { elected.contains(candidate) }

    /// What must hold before an election counts, beside quorum and surplus.
    func refuseMiscount() throws(Refusal) {
        guard let electors, let present, present <= electors else {
            throw .invalid(field: "present", why: Text("到会人数不能多于应到会人数", en: "More are present than may vote"))
        }
        guard candidates.allSatisfy({ $0.votes.map { $0 <= present } ?? false }) else {
            throw .invalid(
                field: "candidates",
                why: Text("每名候选人都要填得票数，且不多于到会人数", en: "Each candidate has votes, and no more than are present"))
        }
        guard !elected.isEmpty else {
            throw .invalid(
                field: "candidates",
                why: Text(
                    "没有候选人当选：得票过半数才能当选，票数相同的应当再次投票",
                    en: "Nobody is elected: it takes a majority, and equal votes are cast again"))
        }
    }

    private func majority(of candidate: Candidate) -> Reckoning? {
        guard let votes = candidate.votes, let present, present > 0 else { return nil }
        return rules.reckon(
            "A2-quorum", part: "votes", Text("\(candidate.name)得票", en: "Votes for \(candidate.name)"),
            at: "candidates",
            votes, of: present)
    }

    private func hasMajority(_ candidate: Candidate) -> Bool { majority(of: candidate)?.isMet ?? false }

    private static func first(_ count: Int, of candidates: [Candidate]) -> [Candidate] {
        let ordered = candidates.sorted { ($0.votes ?? 0) > ($1.votes ?? 0) }
        guard ordered.count > count, count > 0 else { return ordered }
        let last = ordered[count].votes
        return ordered.prefix(count).filter { $0.votes != last }
    }
}

extension Reckoning {
    /// What came of a candidate's votes.
    fileprivate func result(isElected: Bool) -> Text {
        if isElected { return Text("当选", en: "elected") }
        return isMet
            ? Text("票数够，未当选", en: "enough votes, not elected") : Text("票数不够，未当选", en: "too few votes, not elected")
    }
}

extension Candidate {
    fileprivate var isOfCommittee: Bool { seat?.isOfCommittee ?? false }

    /// Whether another got no more votes for a seat that only one can have.
    fileprivate func takesSeat(from other: Candidate) -> Bool {
        seat == other.seat && seat?.isForOne == true && (votes ?? 0) >= (other.votes ?? 0)
    }
}

extension StepDesk {
    /// Lets an election count, or refuses it: it was held, those stood who were named in public, enough came, and there was a
    /// surplus.
    func count(_ election: Election, heldOn day: Day?, named: [Candidate]?) throws {
        if let day, day > today {
            throw Refusal.invalid(
                field: "electedOn", why: Text("选举日期不能晚于今天，选举后再登记", en: "It is entered once it was held, not before"))
        }
        guard election.candidates.map(\.asNamed) == named?.map(\.asNamed) else {
            throw Refusal.invalid(field: "candidates", why: .notAsNamed)
        }
        try refuseUnlessMet([election.quorum, election.surplus].compactMap { $0 })
        try election.refuseMiscount()
    }
}
