/// Why a command was not carried out. Each case is something the person at the screen can act on; `Web/Refusals.swift`
/// and the command line turn it into words and a status.
public enum Refusal: Error, Equatable, Sendable {
    /// The person holds no such permission at this organisation or above it, though she may see the subject.
    case notPermitted(Permission)
    /// Absent, or outside what the person may see: the two are never told apart.
    case notFound
    /// A field of the form needs another value.
    case invalid(field: String, why: Text)
    /// The state of things does not allow it; `why` says what to do.
    case conflict(why: Text)
    /// Too many attempts; tried again before this moment it is refused again.
    case tooMany(until: Instant)
    /// The person must sign in first.
    case signedOut

    /// What the state of things, or a field, asks for; the other cases say it by themselves.
    public var why: Text? {
        switch self {
        case .invalid(_, let why), .conflict(let why): why
        default: nil
        }
    }
}
