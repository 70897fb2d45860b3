/// The first words of an article before its body: mark, label of the place, 本报讯 with its by-line.
struct Opening: Sendable {
    /// How surely an article begins here.
    enum Strength: Int, Sendable { case weak, strong }

    var mark = false
    var dateline: Range<Int>?
    /// Opens with the name of a place or union as its label.
    var labelled = false
    var byline: Range<Int>?
    /// Where the body begins.
    var body: Int
    var strength = Strength.weak

    /// The opening at the start of `line`, or `nil` if the line begins like any other sentence.
    static func read(_ units: [UInt16], _ line: Range<Int>) -> Opening? {
        var opening = Opening(body: line.lowerBound)
        opening.skipMark(units, line.upperBound)
        let afterMark = opening.body
        if let labelled = opening.labelled(units, line.upperBound) { return labelled }
        opening.body = afterMark
        if let wired = Newsroom.read(units, afterMark..<line.upperBound) {
            opening.byline = wired.byline
            opening.dateline = wired.dateline
            opening.body = wired.body
            opening.strength = .strong
            return opening
        }
        if let strength = Lead.strength(units, afterMark..<line.upperBound) {
            opening.strength = strength
            return opening
        }
        return opening.mark ? opening : nil
    }

    private mutating func skipMark(_ units: [UInt16], _ end: Int) {
        var place = body
        while place < end, Glyph.isOrnament(units[place]) { place += 1 }
        if place == body, place + 1 < end, units[place] == Glyph.dash, units[place + 1] == Glyph.space {
            place = units.skippingSpaces(from: place + 1, to: end)
            while place < end, units[place] == 0x2A, place - body < 4 { place += 1 }
        }
        guard place > body, place - body <= 4 else { return }
        mark = true
        body = units.skippingSpaces(from: place, to: end)
    }

    /// `广州 10月29日…`, `【番禺区】近日…`, `深圳:11月1日…`: a place, then a report.
    private func labelled(_ units: [UInt16], _ end: Int) -> Opening? {
        guard let label = PlaceLabel.read(units, body..<end) else { return sentBy(units, end) }
        let rest = units.skippingSpaces(from: label.end, to: end)
        guard rest < end else { return nil }
        var opening = self
        opening.dateline = label.name
        opening.labelled = true
        opening.body = rest
        opening.strength = .strong
        if let wired = Newsroom.read(units, rest..<end) {
            opening.byline = wired.byline
            opening.body = wired.body
            return opening
        }
        let strength = Lead.strength(units, rest..<end)
        if strength == .strong || label.isCertain(units, bodyAt: rest, end) { return opening }
        return nil
    }

    /// `市交通运输工会 5月6日,…`, `【市教育工会】近日…`: the name of a union, then a report.
    private func sentBy(_ units: [UInt16], _ end: Int) -> Opening? {
        guard let close = UnionLabel.end(units, body..<end), Lead.strength(units, close..<end) == .strong,
            units[close..<min(end, close + 20)].contains(Glyph.comma)
        else { return nil }
        var opening = self
        opening.labelled = true
        opening.body = close
        opening.strength = .strong
        return opening
    }
}
