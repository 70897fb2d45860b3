/// What a character of prose may be the beginning of, so that whoever looks for facts goes from one such place to the next.
///
/// All finders share one look-up for each character; most characters are a cue for hardly any of them.
struct Cues: OptionSet, Sendable {
    let rawValue: UInt16

    /// A name, a list of people or an election may begin here.
    static let person = Self(rawValue: 1)
    /// A number, or a bracket within which numbers are no figures.
    static let figure = Self(rawValue: 2)
    /// A wrong word, a word that may not be doubled, or one that stands in the wrong place.
    static let slip = Self(rawValue: 4)
    /// The name of an organisation may end with this character.
    static let organisation = Self(rawValue: 8)
    /// A verb or noun of conveying may begin here.
    static let conveying = Self(rawValue: 16)
    /// The mark of an enumerated point.
    static let point = Self(rawValue: 32)
    /// The contents whose number print states, and the colon before what is stated.
    static let contents = Self(rawValue: 64)
    static let colon = Self(rawValue: 128)
    /// A word of a topic.
    static let topic = Self(rawValue: 256)
    /// The end of a sentence or of a part of one.
    static let clauseEnd = Self(rawValue: 512)

    /// The cues of each of `units`.
    static func all(in units: [UInt16]) -> [Cues] {
        let table = table.span
        return units.map { table[Int($0)] }
    }

    /// The cues of every unit there is.
    private static let table: [Cues] = {
        var table = [Cues](repeating: [], count: 1 << 16)
        for (cue, units) in sets {
            for unit in table.indices where units.contains(UInt16(truncatingIfNeeded: unit)) { table[unit].insert(cue) }
        }
        return table
    }()

    private static var sets: [(Cues, UnitSet)] {
        [
            (.person, PeopleFinder.starts), (.figure, FigureFinder.starts), (.slip, SlipFinder.starts),
            (.organisation, OrganisationWords.endings.lasts), (.conveying, ConveyingPhrase.starts),
            (.point, PointMark.starts), (.contents, StatedPoints.starts), (.colon, UnitSet("", [Glyph.colon])),
            (.topic, TopicIndex.shared.firsts), (.clauseEnd, EventDates.clauseEnds),
        ]
    }
}

extension [Cues] {
    /// The first place at or after `place` where one of `cues` stands; the count where none does.
    func next(_ cues: Cues, from place: Int) -> Int {
        let all = span
        var place = place
        while place < all.count, all[place].isDisjoint(with: cues) { place += 1 }
        return place
    }
}
