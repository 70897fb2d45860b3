/// As it stands in the resident number and on the forms.
public enum Sex: String, CaseIterable, Codable, Sendable {
    case female, male

    public var label: Text {
        switch self {
        case .female: Text("女", en: "Female")
        case .male: Text("男", en: "Male")
        }
    }
}
