import HTTPTypes
import Kernel

/// Lets only our own forms change anything.
///
/// A form of somebody signed in carries a token made from her session; any other form one made from the visit cookie,
/// which `SameSite=Strict` keeps at home. What the browser itself says about the sender is asked first.
struct FormGuard {
    static let field = "_form"

    let settings: SiteSettings
    let seal: FormSeal

    func checkOrigin(_ arrival: Arrival) throws(Fault) {
        guard SameSite.allows(arrival.request, publicAddress: settings.publicAddress) else { throw .notOurForm }
    }

    /// A visit's token also counts on routes for everyone while a session is there: the page may have been drawn before
    /// she signed in, in another window.
    func checkToken(
        in form: Fields, _ arrival: Arrival, isSignedIn: Bool, _ audience: Audience
    ) throws(Fault) {
        let token = form[Self.field] ?? ""
        if isSignedIn, let session = arrival.cookies[.session], seal.accepts(token, for: .session(token: session)) {
            return
        }
        let countsVisit = !isSignedIn || audience == .everyone
        if countsVisit, let visit = arrival.cookies[.visit], seal.accepts(token, for: .visit(visit)) { return }
        throw .notOurForm
    }
}
