import Kernel

/// Somebody with a part in the meeting at which a directive is conveyed.
struct ConveyingPerson: Codable, Hashable, Sendable {
    enum Part: String, CaseIterable, Codable, Sendable {
        case chaired, conveyed, spoke

        var name: Text {
            switch self {
            case .chaired: Text("主持", en: "Chaired")
            case .conveyed: Text("传达", en: "Conveyed")
            case .spoke: Text("讲话", en: "Spoke")
            }
        }
    }

    /// As in `Person.name`.
    var name: String
    var part: Part
}
