public import Kernel

/// A page that asks once more before a deed that is hard to take back, and says what it will do.
public struct Confirmation: Sendable {
    let title: Text
    let consequences: [Text]
    let deed: Text
    let post: Link
    let cancel: Link
    let trail: [Crumb]

    /// - Parameters:
    ///   - consequences: what happens, one sentence each.
    ///   - deed: on the button: a verb with its object, never 「确定」.
    public init(_ title: Text, consequences: [Text], deed: Text, post: Link, cancel: Link, trail: [Crumb] = []) {
        self.title = title
        self.consequences = consequences
        self.deed = deed
        self.post = post
        self.cancel = cancel
        self.trail = trail
    }

    public var page: Page {
        Page(title, trail: trail) { [self] html in
            html.sheet {
                html.div(.class("prose")) {
                    html.ul { for sentence in consequences { html.li(sentence) } }
                    html.form(post: post) { html.submit(deed, cancel: cancel) }
                }
            }
        }
    }
}
