import Kernel

extension Voice {
    /// What a dispute takes over of it, by the names of the fields of that ledger. Who spoke up stays sealed with the voice.
    func dispute(on day: Day) -> [String: FieldValue] {
        var values: [String: FieldValue] = [
            "source": .choice("voice"), "kind": .choice(disputeKind), "askedOn": .day(day), "situation": .text(words),
        ]
        values["employer"] = employer.map { .employer($0) }
        values["persons"] = persons.map { .number($0) }
        values["sum"] = claimed.map { .yuan($0) }
        return values
    }

    private var disputeKind: String {
        if kind == .arrears { return "wages" }
        return switch cause {
        case .wages: "wages"
        case .contract: "contracts"
        case .dismissal: "layoffs"
        case .hours: "hours"
        case .insurance: "insurance"
        case .injury, .safety: "safety"
        case .harassment, .welfare, .union, .other, nil: isPlatformWork ? "platform" : "other"
        }
    }
}
