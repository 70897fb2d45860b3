import Kernel
import Store
import Web

/// What a link narrowed a list to and no box above it shows: in words, with the list without it.
struct EntryNarrowing: Sendable {
    let words: Text
    let without: Link

    /// - Parameter place: the organisation to which the list is narrowed by its key.
    static func all(
        in query: EntryListQuery, of ledger: AnyLedger, place: Organisation?, for actor: Actor, in book: LedgerBook,
        here: Link, _ connection: any Connection
    ) throws -> [EntryNarrowing] {
        let list = here.without("after")
        var all: [EntryNarrowing] = []
        if let figure = query.figure {
            let union = try figure.organisation(on: connection)
            let isSeen = union.map { actor.reach(of: $0, under: ledger.read) != nil } ?? false
            all.append(
                Self(
                    words: figure.words(of: ledger, at: isSeen ? union : nil), without: FigureAsked.dropped(from: list))
            )
        }
        if let place {
            all.append(Self(words: place.withThoseBelow, without: list.without("in")))
        }
        if let employer = query.employer {
            let name = try name(of: employer, for: actor, in: book, connection)
            let words = name.map { Text("涉及「\($0)」的事项", en: "What names \($0)") }
            all.append(
                Self(
                    words: words ?? Text("涉及同一用人单位的事项", en: "What names one employer"),
                    without: list.without("employer")))
        }
        return all
    }

    /// - Returns: `nil` for whoever may not read about it.
    private static func name(
        of employer: ID<KnownEmployer>, for actor: Actor, in book: LedgerBook, _ connection: any Connection
    ) throws -> String? {
        do {
            let reader = try EmployerReader(actor, in: book, on: connection)
            return try KnownEmployer.find(employer, for: reader, on: connection).name
        } catch is Refusal { return nil }
    }

    func write(to html: HTML) {
        html.div(.class("narrowed")) {
            html.span(words)
            html.a(.href(without), .class("clear")) { html.deed(Text("去掉", en: "Take off"), about: words) }
        }
    }
}

extension Organisation {
    fileprivate var withThoseBelow: Text { Text("\(name)（含下级）", en: "\(name) with those below") }
}

extension FigureLink {
    /// At the head of the subtree.
    fileprivate func organisation(on connection: any Connection) throws -> Organisation? {
        try asked.reach.path.numbers.last.flatMap { try Organisation.numbered($0, on: connection) }
    }

    /// What the rows make up: which figure or part of it, where, and when.
    ///
    /// - Parameter union: `nil` for one that the reader is not told of.
    fileprivate func words(of ledger: AnyLedger, at union: Organisation?) -> Text {
        let figure = Text("构成「\(count.label.zh)」的事项", en: "What makes up “\(count.label.en)”")
        let place = union.map { asked.isOwn ? Text("\($0.name)（本级）", en: "\($0.name) itself") : $0.withThoseBelow }
        return [part(of: ledger), place, period].reduce(figure) { all, more in
            more.map { all + Text(" · ", en: " · ") + $0 } ?? all
        }
    }

    private var period: Text {
        let (from, to) = (asked.days.lowerBound.written, asked.days.upperBound.written)
        if count.kind == .stock { return Text("截至\(to.zh)", en: "as of \(to.en)") }
        return asked.days.lowerBound == asked.days.upperBound
            ? from : Text("\(from.zh)至\(to.zh)", en: "\(from.en) to \(to.en)")
    }

    /// Of a breakdown: by which field, and which value of it.
    private func part(of ledger: AnyLedger) -> Text? {
        let said = asked.part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard said.count == 2, let field = ledger.description.field(said[0]) else { return nil }
        let value = said[1]
        let words: Text =
            switch field.kind {
            case _ where value.isEmpty: Text("未填", en: "not said")
            case .flag: value == "1" ? Text("是", en: "yes") : Text("否", en: "no")
            default: field.kind.choices.first { $0.name == value }?.label ?? Text(same: value)
            }
        return Text("\(field.label.zh)：\(words.zh)", en: "\(field.label.en): \(words.en)")
    }
}
