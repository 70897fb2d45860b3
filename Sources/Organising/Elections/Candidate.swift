public import Kernel

/// Somebody who stands for a seat, and the votes that came of it.
public struct Candidate: LedgerRow {
    public var name = ""
    public var seat: Seat?
    public var standing: CandidateStanding?
    public var votes: Int?

    public init() {}

    public static let fields: [LedgerField<Candidate>] = [
        .person("name", \.name, Text("姓名", en: "Name")).required(),
        .choice("seat", \.seat, Text("候选职务", en: "Stands for")).required(),
        .choice("standing", \.standing, Text("身份", en: "Standing")).required(),
        .number("votes", \.votes, Text("得票", en: "Votes"), 0...1_000_000)
            .help(Text("选举后填写", en: "Filled in after the election")),
    ]

    /// As one was named in public, whatever votes came of it.
    var asNamed: Candidate {
        var candidate = self
        candidate.votes = nil
        return candidate
    }
}

extension [Candidate] {
    /// 以姓氏笔画为序; what is no name stands last, as it came.
    var inStrokeOrder: [Candidate] {
        let keyed = map { candidate in
            (key: (try? PersonName(candidate.name)).map(StrokeOrder.key) ?? "~" + candidate.name, candidate)
        }
        return keyed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.1)
    }

    /// Refuses who is listed for two seats of the committee: she would take both, and count twice for the surplus. Two of one name
    /// who stand for the same seat are two.
    func refuseListedTwice() throws(Refusal) {
        for (place, candidate) in enumerated() {
            let earlier = self[..<place].firstIndex {
                $0.name == candidate.name && $0.seat != candidate.seat && $0.seat?.body == candidate.seat?.body
            }
            guard let earlier else { continue }
            throw .invalid(
                field: "candidates",
                why: Text(
                    "第 \(earlier + 1)、\(place + 1) 名同名：同一委员会里一人只列一次，列其中最高的职务",
                    en: """
                        Rows \(earlier + 1) and \(place + 1) have one name: in one committee somebody is listed once, for the \
                        highest seat
                        """))
        }
    }

    /// Refuses whoever may not stand, by the article that says so. The complaint names a row and no person.
    func refuseBarred(by rules: PlaceRules) throws(Refusal) {
        for (place, candidate) in enumerated() {
            guard let seat = candidate.seat, let standing = candidate.standing,
                let rule = standing.bar(from: seat).flatMap({ rules.rule($0) })
            else { continue }
            throw .invalid(
                field: "candidates",
                why: Text(
                    "第 \(place + 1) 名（\(standing.label.zh)）不能作\(seat.label.zh)候选人：\(rule.value.words.zh)（\(rule.citation.zh)）",
                    en: """
                        Row \(place + 1) (\(standing.label.en)) cannot stand for \(seat.label.en): \(rule.value.words.en) \
                        (\(rule.citation.en))
                        """))
        }
    }
}
