import Kernel
import Web

/// A span of days that an overview looks at, as it stands in the address.
struct Period: Hashable, Sendable {
    let from: Day
    let to: Day

    /// Both days belong to it; given the wrong way round, they are exchanged.
    init(from: Day, to: Day) {
        self.from = min(from, to)
        self.to = max(from, to)
    }

    /// Without days in the address: the last year, today included.
    init(_ query: Fields, today: Day) {
        let to = query.day("to") ?? today
        self.init(from: query.day("from") ?? to.adding(days: -364), to: to)
    }

    var fields: [Field] {
        [
            Field("from", Text("从", en: "From"), .day, value: from.description, isRequired: false),
            Field("to", Text("到", en: "To"), .day, value: to.description, isRequired: false),
        ]
    }

    var words: Text { Text("\(from.written.zh)至\(to.written.zh)", en: "\(from.written.en) to \(to.written.en)") }

    func carried(by link: Link) -> Link { link.with("from", from.description).with("to", to.description) }
}
