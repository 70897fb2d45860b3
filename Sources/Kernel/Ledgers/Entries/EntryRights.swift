public import Store

/// What is done on an entry.
public enum EntryDeed: Hashable, Sendable {
    case change, assign, note
    /// To put what somebody who leaves has in hand into other hands.
    case handOver
    /// To open a field that is sealed.
    case unseal
    /// To write to whoever spoke up; what came of it may be told after it is closed.
    case write
    case step(StepDescription)

    fileprivate var by: Set<Standing> {
        switch self {
        case .change, .unseal, .write: [.owner, .handler]
        case .assign, .note: [.owner, .handler, .superior]
        case .handOver: [.owner, .superior]
        case .step(let step): step.by
        }
    }
}

/// What a person may do with an entry as it stands, and why not. The commands ask it in their transaction; a page asks it
/// before it offers anything, so that the two never differ.
public struct EntryRights: Sendable {
    private let ledger: AnyLedger
    private let entry: Entry
    private let content: EntryContent
    private let standings: Set<Standing>
    private let account: ID<Account>?
    /// Who has the entry in hand and is away, where she is the deputy.
    private let principal: ID<Account>?
    /// Who took the last step, where a step asks for another person than her.
    private let lastTaker: ID<Account>?
    /// Who took what the steps from here look at again, by their names; and of which of them she is not above that.
    private let looked: [String: LookedAt]
    private let notAbove: Set<String>
    /// The unions above the owner, by name, where steps from here are theirs alone and she sits at the owner.
    private let above: [String]
    private let isErased: Bool
    private let today: Day
    /// Whether her token, if she acts by one, was made for writing here.
    private let isWithinToken: Bool

    /// - Parameter content: what stands in the entry; it may name who is party to it.
    public init(
        of actor: Actor, on entry: Entry, _ content: EntryContent, of ledger: AnyLedger, today: Day,
        _ connection: any Connection
    ) throws {
        self.ledger = ledger
        self.entry = entry
        self.content = content
        self.today = today
        var standings: Set<Standing> = []
        if actor.may(ledger.write, at: entry.place) { standings.insert(.owner) }
        let handles = try actor.handles(entry, on: today, connection)
        if handles { standings.insert(.handler) }
        if actor.stands(above: entry.place, under: ledger.write) || entry.isAtTop && standings.contains(.owner) {
            standings.insert(.superior)
        }
        if actor.may(ledger.decide, at: entry.place) { standings.insert(.head) }
        if let account = actor.account { standings.formUnion(content.standings(of: account, in: ledger)) }
        self.standings = standings
        isWithinToken = actor.isWithinToken(ledger.write)
        account = actor.account
        principal = handles && entry.handler != actor.account ? entry.handler : nil
        let isAsked = entry.isAtTop || ledger.description.steps(from: entry.status).contains(where: \.needsSecondLook)
        lastTaker = try isAsked && actor.account != nil ? entry.lastTaker(in: ledger, on: connection) : nil
        var looked: [String: LookedAt] = [:]
        for step in ledger.description.steps(from: entry.status) where actor.account != nil {
            guard let former = step.looksAgainAt else { continue }
            looked[step.name] = try LookedAt.find(former, on: entry, of: ledger, connection)
        }
        self.looked = looked
        notAbove = Set(looked.filter { !$0.value.isBelow(actor, under: ledger.write) }.keys)
        let isBelow = standings.contains(.owner) && !standings.contains(.superior)
        let isAskedAbove = isBelow && ledger.description.steps(from: entry.status).contains(where: \.isForThoseAbove)
        above = try isAskedAbove ? entry.unionsAbove(on: connection) : []
        isErased = try !entry.isOpen && entry.erasure(on: connection) != nil
    }

    public func allows(_ deed: EntryDeed) -> Bool { refusal(of: deed) == nil }

    /// Why a deed is refused; `nil` when it is not.
    public func refusal(of deed: EntryDeed) -> Refusal? {
        if !isWithinToken || standings.isDisjoint(with: deed.by) {
            if isWithinToken, case .step(let step) = deed, isTakenAbove(step) {
                return .conflict(why: whyTakenAbove([step]))
            }
            return .notPermitted(deed.by == [.head] ? ledger.decide : ledger.write)
        }
        if isErased {
            return .conflict(why: Text("保存期满，内容已销毁，不能再办", en: "Its term of keeping is over and it was erased"))
        }
        switch deed {
        case .change, .assign, .handOver:
            return entry.isOpen
                ? nil : .conflict(why: Text("这一事项已办结，不再修改", en: "This is closed and no longer changed"))
        case .note, .unseal: return nil
        case .write: return ledger.isReadByCode(content) ? nil : .conflict(why: Self.unread)
        case .step(let step): return refusal(of: step)
        }
    }

    /// The steps that nobody can take yet, because the term has to run out before.
    public var waiting: [StepDescription] {
        guard entry.due.waiting(on: today) != nil else { return [] }
        return ledger.description.steps(from: entry.status).filter(\.needsTermOver)
    }

    /// What she could take, stood she above the union from which the step before was taken; and why not.
    public var lookedAtAbove: [Text] {
        ledger.description.steps(from: entry.status).filter { !standings.isDisjoint(with: $0.by) }
            .compactMap(whyAbove)
    }

    /// Which union takes the steps from here that are for those above alone, where she sits at the owner.
    public var takenAbove: Text? {
        let steps = ledger.description.steps(from: entry.status).filter(isTakenAbove)
        return isWithinToken && !steps.isEmpty ? whyTakenAbove(steps) : nil
    }

    private func isTakenAbove(_ step: StepDescription) -> Bool {
        !above.isEmpty && step.isForThoseAbove && step.from.contains(entry.status)
            && standings.isDisjoint(with: step.by)
    }

    private func whyTakenAbove(_ steps: [StepDescription]) -> Text {
        Text(
            "\(steps.map { "「\($0.label.zh)」" }.joined())由上级工会「\(above.joined(separator: "」或「"))」办理",
            en: """
                \(steps.map { "“\($0.label.en)”" }.joined(separator: ", ")): for the union above, \
                \(above.joined(separator: " or "))
                """)
    }

    private func whyAbove(_ step: StepDescription) -> Text? {
        guard notAbove.contains(step.name), let former = step.looksAgainAt.flatMap(ledger.description.step)?.label
        else {
            return nil
        }
        return Text(
            "「\(step.label.zh)」由办「\(former.zh)」的单位的上级工会办",
            en: "“\(step.label.en)” is for a union above the one that took “\(former.en)”")
    }

    private func refusal(of step: StepDescription) -> Refusal? {
        guard step.from.contains(entry.status) else {
            let status = ledger.description.status(entry.status)?.label ?? Text(same: entry.status)
            return .conflict(
                why: Text(
                    "这一事项现在是「\(status.zh)」，不能「\(step.label.zh)」",
                    en: "It now stands at “\(status.en)”; “\(step.label.en)” is not possible"))
        }
        if step.needsTermOver, let why = entry.due.waiting(on: today) { return .conflict(why: why) }
        if step.needsAnother, let why = objection(to: step, by: entry.author, Self.entered) {
            return .conflict(why: why)
        }
        if step.needsSecondLook || entry.isAtTop && step.by == [.superior],
            let why = objection(to: step, by: lastTaker, Self.tookLast)
        {
            return .conflict(why: why)
        }
        if let why = objection(to: step, by: looked[step.name]?.account, Self.tookThat) ?? whyAbove(step) {
            return .conflict(why: why)
        }
        return nil
    }

    private static let unread = Text(
        "这一件的查询码只看得到编号、办到哪一步和期限：写在这里没有人看得到。要答复的请当面或打电话说，记在「内部备注」里",
        en: """
            The code of this one tells number, standing and term alone: nobody would read what is written here. Say it face to \
            face or by telephone, and add a note
            """)

    private typealias Words = (own: Text, deputy: Text)

    private static let entered: Words = (
        Text("登记的人不能办这一步，请换一位同事", en: "Whoever entered it may not take this step; ask a colleague"),
        Text("您代理的人登记了这件事，这一步请换一位同事", en: "She whose deputy you are entered it; ask a colleague to take this step")
    )
    private static let tookLast: Words = (
        Text("上一步是您办的，这一步请换一位同事", en: "You took the step before; ask a colleague to take this one"),
        Text("上一步是您代理的人办的，这一步请换一位同事", en: "She whose deputy you are took the step before; ask a colleague")
    )

    private static let tookThat: Words = (
        Text("要再看的那一步是您办的，请换一位同事", en: "You took the step that is looked at again; ask a colleague"),
        Text(
            "要再看的那一步是您代理的人办的，请换一位同事",
            en: "She whose deputy you are took the step that is looked at again; ask a colleague")
    )

    /// Why a step that is not for this person is not for her either: she is that person, or nothing lets her take it but being
    /// her deputy.
    private func objection(to step: StepDescription, by person: ID<Account>?, _ words: Words) -> Text? {
        guard let person else { return nil }
        if person == account { return words.own }
        let isDeputyOnly = standings.isDisjoint(with: step.by.subtracting([.handler]))
        return person == principal && isDeputyOnly ? words.deputy : nil
    }
}

extension EntryDue {
    /// Why a step that needs the term to be over cannot be taken yet.
    fileprivate func waiting(on today: Day) -> Text? {
        if isPaused { return Text("计时已中止，恢复并期满以后才能办这一步", en: "The term is paused; this waits until it has run out") }
        guard let day, day >= today else { return nil }
        return Text("要到 \(day) 期满以后才能办这一步", en: "This waits until its term is over, on \(day)")
    }
}

extension Entry {
    /// Whether nobody stands above the owner. What is for those above is then for a second officer of its own.
    fileprivate var isAtTop: Bool { place.path.depth == 1 }

    /// Those directly above the owner, on either line.
    fileprivate func unionsAbove(on connection: any Connection) throws -> [String] {
        try connection.all(
            """
            SELECT o.name FROM organisation s JOIN organisation o ON o.id = s.parent OR o.id = s.second_parent
            WHERE s.id = \(owner.organisation) ORDER BY o.id
            """
        ) { try $0[0] }
    }
}

extension StepDescription {
    /// Whether whoever writes the ledger at the owner takes it only by standing above it.
    fileprivate var isForThoseAbove: Bool { by.contains(.superior) && !by.contains(.owner) }
}

extension EntryContent {
    /// As what an account stands in the fields.
    fileprivate func standings(of account: ID<Account>, in ledger: AnyLedger) -> [Standing] {
        ledger.picked.standing.compactMap { field in
            values[field.name] == .account(account) ? field.standing : nil
        }
    }
}

extension EntryDesk {
    /// Lets the person go on with a deed, or refuses her.
    func allow(_ deed: EntryDeed, on entry: Entry, _ content: EntryContent? = nil) throws {
        if let refusal = try rights(on: entry, content).refusal(of: deed) { throw refusal }
    }

    /// - Parameter content: what stands in the entry, where that has been read already.
    func rights(on entry: Entry, _ content: EntryContent? = nil) throws -> EntryRights {
        let content = try content ?? entry.content(of: ledger, on: connection)
        return try EntryRights(of: desk.actor, on: entry, content, of: ledger, today: today, connection)
    }
}
