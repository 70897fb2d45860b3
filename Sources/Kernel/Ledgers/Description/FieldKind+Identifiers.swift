extension FieldKind {
    /// What people typed for a name, number or code, in the one form in which it is kept; as typed where it is none.
    public func tidied(_ typed: String) -> String {
        switch self {
        case .person: (try? PersonName(typed))?.text ?? typed
        case .phone: (try? Phone(typed))?.text ?? typed
        case .residentID: (try? ResidentID(typed))?.text ?? typed
        case .creditCode: (try? EmployerCode(typed))?.code.text ?? typed
        case .unionCode: (try? UnionCode(typed))?.code.text ?? typed
        case .division: (try? DivisionCode(typed))?.text ?? typed
        default: typed
        }
    }

    /// What of it may be shown in lists, exports and prints; everything that is not the field's own form is hidden whole.
    public func masked(_ text: String) -> String {
        switch self {
        case .person: (try? PersonName(text))?.masked ?? "***"
        case .phone: (try? Phone(text))?.masked ?? "***"
        case .residentID: (try? ResidentID(text))?.masked ?? "***"
        default: "***"
        }
    }

    func identifierProblem(_ text: String) -> Text? {
        do {
            switch self {
            case .person: _ = try PersonName(text)
            case .phone: _ = try Phone(text)
            case .residentID: _ = try ResidentID(text)
            case .creditCode: _ = try EmployerCode(text)
            case .unionCode: _ = try UnionCode(text)
            case .division: _ = try DivisionCode(text)
            default: break
            }
            return nil
        } catch {
            return (error as? any SaidProblem)?.explanation ?? Text("写法不对", en: "Not in the right form")
        }
    }
}

/// A problem that has words for whoever typed.
private protocol SaidProblem: Error {
    var explanation: Text { get }
}

extension PersonNameProblem: SaidProblem {}
extension PhoneProblem: SaidProblem {}
extension IdentityProblem: SaidProblem {}
extension CreditCodeProblem: SaidProblem {}
extension DivisionCodeProblem: SaidProblem {}
