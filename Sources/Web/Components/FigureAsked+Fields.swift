public import Kernel

extension FigureAsked {
    /// The figure of a count that an address asks for; `nil` when it says no place or days.
    public init?(_ query: Fields, of count: CountDescription) {
        guard let from = query.day("figure-from"), let to = query.day("figure-to"), from <= to,
            let path = OrganisationPath(query.text("figure-in")),
            let line = query.choice("figure-line", of: Line.self)
        else { return nil }
        self.init(count, part: query.text("figure-part"), in: Reach(line: line, path: path), from...to)
        isOwn = query.isOn("figure-own")
    }

    /// The same as part of an address: of the list that shows the rows behind it.
    public func carried(by link: Link) -> Link {
        link.with("figure", indicator).with("figure-part", part).with("figure-in", reach.path.text)
            .with("figure-line", reach.line.rawValue).with("figure-from", days.lowerBound.description)
            .with("figure-to", days.upperBound.description).with("figure-own", isOwn ? "1" : "")
    }

    /// An address that asks for no figure any more.
    public static func dropped(from link: Link) -> Link {
        ["", "-part", "-in", "-line", "-from", "-to", "-own"].reduce(link) { $0.without("figure" + $1) }
    }
}
