import Kernel
import Web

/// Which fact of an article the page is asked to open for correction: `?correct=figure-3`, `?correct=topics`,
/// `?add=person`.
enum CorrectionAsked: Equatable, Sendable {
    case fact(id: String)
    case whole(FactKind)
    case missing(FactKind)

    init?(_ fields: Fields) {
        if let kind = fields.choice("add", of: FactKind.self), kind.canBeAdded {
            self = .missing(kind)
        } else if let kind = fields.choice("correct", of: FactKind.self), kind.isOfWholeArticle {
            self = .whole(kind)
        } else if case let id = fields.text("correct"), !id.isEmpty {
            self = .fact(id: id)
        } else {
            return nil
        }
    }

    func link(of article: ID<Article>) -> Link {
        let page: Link = "/articles/\(article)"
        return switch self {
        case .fact(let id): page.with("correct", id).at("correction")
        case .whole(let kind): page.with("correct", kind.rawValue).at("correction")
        case .missing(let kind): page.with("add", kind.rawValue).at("correction")
        }
    }
}
