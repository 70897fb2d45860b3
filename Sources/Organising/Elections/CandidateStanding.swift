public import Kernel

/// How somebody stands to the employer, as far as that decides what one may be elected to.
public enum CandidateStanding: String, LedgerChoice {
    case worker, outsider, relative, executive, partner, executiveRelative, personnel, foreign

    public var label: Text {
        switch self {
        case .worker: Text("本单位职工", en: "Worker of the employer")
        case .outsider: Text("上级工会推荐人选", en: "Recommended by the union above")
        case .relative: Text("单位主要负责人的近亲属", en: "Near relative of the employer’s head")
        case .executive: Text("行政负责人（含副职）", en: "Executive, deputies included")
        case .partner: Text("合伙人", en: "Partner")
        case .executiveRelative: Text("其他行政负责人、合伙人的近亲属", en: "Near relative of another executive or a partner")
        case .personnel: Text("人力资源部门负责人", en: "Head of personnel")
        case .foreign: Text("外籍职工", en: "Foreign staff")
        }
    }

    /// The rule by which one who stands so is no candidate for a seat.
    func bar(from seat: Seat) -> RuleID? {
        switch self {
        case .worker, .outsider: nil
        case .relative: seat.isOfCommittee ? "A1-relatives" : nil
        case .executive, .partner, .executiveRelative, .personnel, .foreign: seat == .chair ? "A2-candidate" : nil
        }
    }
}
