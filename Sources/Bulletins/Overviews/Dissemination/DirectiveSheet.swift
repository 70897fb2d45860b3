import Kernel
import Store

/// A directive with what is registered of it.
struct DirectiveSheet: Sendable {
    let directive: Directive
    let words: [(key: String, words: String)]
    let reminded: [ID<Organisation>: Day]
    /// Whether the person may change what is registered.
    let mayChange: Bool

    init(_ directive: Directive, for actor: Actor, on connection: any Connection) throws {
        self.directive = directive
        words = try directive.words(on: connection)
        reminded = try DirectiveReminder.days(of: directive.id, on: connection)
        mayChange = actor.may(.importBulletins, at: directive.ownerPlace)
    }
}
