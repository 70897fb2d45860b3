public import Kernel

/// A page that asks once more before a deed that is hard to take back, and says what it will do.
public struct Confirmation: Sendable {
    let title: Text
    let consequences: [Text]
    let deed: Text
    let post: Link
    let cancel: Link
    let trail: [Crumb]
    let asks: [Field]
    let errors: FormErrors

    /// - Parameters:
    ///   - consequences: what happens, one sentence each.
    ///   - deed: on the button: a verb with its object, never 「确定」.
    ///   - asks: what has to be said with the deed: a reason.
    public init(
        _ title: Text, consequences: [Text], deed: Text, post: Link, cancel: Link, trail: [Crumb] = [],
        asks: [Field] = [], errors: FormErrors = .none
    ) {
        self.title = title
        self.consequences = consequences
        self.deed = deed
        self.post = post
        self.cancel = cancel
        self.trail = trail
        self.asks = asks
        self.errors = errors
    }

    public var page: Page {
        Page(title, trail: trail) { [self] html in
            html.sheet {
                html.div(.class("prose")) {
                    html.ul { for sentence in consequences { html.li(sentence) } }
                    html.form(post: post, errors: errors) {
                        for field in asks { html.field(field, errors: errors) }
                        html.submit(deed, cancel: cancel)
                    }
                }
            }
        }
    }
}
