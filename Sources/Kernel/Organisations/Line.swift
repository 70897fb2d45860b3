public import Store

/// One of the two lines on which an organisation hangs: the leadership line, and an optional second one (industry, dues).
public enum Line: String, CaseIterable, Codable, Sendable, Bindable {
    case leadership, second

    public var label: Text {
        switch self {
        case .leadership: Text("领导关系", en: "Leadership line")
        case .second: Text("产业（第二）关系", en: "Industry (second) line")
        }
    }
}
