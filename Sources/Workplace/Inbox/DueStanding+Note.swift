import Kernel
import Web

extension DueStanding {
    /// Red for what is late or due now, nothing else.
    var colour: Web.Tone {
        switch tone {
        case .overdue, .today: .late
        case .soon: .soon
        case .fine: .good
        case .paused, .unset, .none: .plain
        }
    }
}

extension InboxLine {
    /// Where the entry is opened.
    func link(in book: LedgerBook) -> Link { book[entry.ledger]?.link(to: entry.id) ?? .home }

    /// - Parameter inFull: with weekday and lunar date, where there is room for it.
    func due(in book: LedgerBook, inFull: Bool) -> DueNote {
        DueNote(
            due.colour, due.meaning, words: due.words, day: inFull ? due.inFull : nil, term: term,
            link(in: book).at("term"))
    }

    /// 职工合理化建议 · 东江市总工会 · 评审中
    func meta(in book: LedgerBook) -> Text {
        let ledger = book[entry.ledger]?.description
        let status = ledger?.status(entry.status)?.label ?? Text(same: entry.status)
        let dot = Text(same: " · ")
        return (ledger?.title ?? Text(same: entry.ledger.name)) + dot + Text(same: line.owner) + dot + status
    }
}

extension Press {
    /// 东江市总工会 11月21日 星期六催办：请说说难处。可以帮忙
    var said: Text {
        let office = organisation ?? "—"
        let head = Text(
            "\(office) \(day.withWeekday.zh)催办：\(words)", en: "\(office) pressed on \(day.withWeekday.en): \(words)")
        return offer == .nothing ? head : head + Text("（\(offer.label.zh)）", en: " (\(offer.label.en))")
    }
}
