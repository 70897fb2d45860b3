import Kernel

extension RegisterCard {
    /// The membership that stands, for whoever may change it.
    func changeable(by actor: Actor) throws(Refusal) -> Line {
        guard let line = current else {
            throw .conflict(why: Text("会籍已终止，没有可办理的", en: "The membership has ended; there is nothing to do"))
        }
        guard actor.may(.changeMembers, at: line.organisation.place) else { throw .notPermitted(.changeMembers) }
        return line
    }
}
