public import Kernel
public import Web

/// Where the points of an article are taken further, by whoever may: a page that takes a form with `source`, `link`, and
/// `point` as often as there are points. The composition knows such a page; bulletins do not.
public struct PointsOffer: Sendable {
    let label: Text
    let link: Link
    let permission: Permission

    public init(_ label: Text, _ link: Link, for permission: Permission) {
        self.label = label
        self.link = link
        self.permission = permission
    }
}

extension HTML {
    /// The button that takes them there.
    func pointsOffer(_ offer: PointsOffer, of article: Article) {
        let points = article.reading.pointTexts
        guard !points.isEmpty else { return }
        let values =
            [("source", article.heading), ("link", "/articles/\(article.id)")] + points.map { ("point", $0) }
        form(post: offer.link, class: "inline") {
            for (name, value) in values { input(.type("hidden"), .name(name), .value(value)) }
            button(offer.label, .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }
}
