import Kernel
import Store

/// Enters a voice for whoever speaks up, and gives her receipt and code. It goes to the federation of the place that was chosen, or where
/// a route of that place or one above leads such a voice.
struct SpeakUp: Command {
    static var requires: Permission? { nil }

    let voice: Voice
    let place: ID<Organisation>
    /// The union that reports it from its workplace: no route leads it back to that one, or to one below.
    var reporter: ID<Organisation>?
    var files: [DocumentFile] = []
    let book: LedgerBook

    func perform(at desk: Desk) throws -> OpenFollowed.Opened {
        var (voice, owner) = (voice, place)
        if let chosen = try Organisation.find(place, on: desk.connection),
            let route = try RouteFound.find(for: voice, at: chosen, from: reporter, on: desk.now.day, desk.connection),
            route.goesTo != place
        {
            (owner, voice.routeReason) = (route.goesTo, route.words)
        }
        return try OpenFollowed(voice, of: owner, words: "words", enclosing: files, book: book).perform(at: desk)
    }
}
