import Kernel
import Store
public import Web

extension MemberPages {
    /// Members on the page of each organisation, and on the workbench what waits of applications, transfers and absences.
    public var work: Work {
        let (platform, book) = (platform, book)
        var work = Work(kind: nil, permission: .readMembers) { _ in
            nil
        } panel: { identity in
            let today = platform.clock.now().day
            return try await platform.read(as: identity) { connection, actor in
                try MemberAsks.load(for: actor, by: book.terms, on: today, connection)?.panel
            }
        }
        work.about = { identity, organisation in
            let today = platform.clock.now().day
            return try await platform.read(as: identity) { connection, actor in
                guard let union = try Organisation.find(organisation, on: connection),
                    let reach = actor.reach(of: union, under: .readMembers)
                else { return nil }
                return try Self.panel(of: union, in: reach, on: today, connection)
            }
        }
        return work
    }

    private static func panel(
        of union: Organisation, in reach: Reach, on today: Day, _ connection: any Connection
    ) throws -> WorkPanel? {
        let list = address.with("in", union.id.description)
        let year = Day(year: today.civil.year, month: 1, day: 1) ?? today
        let asked = MemberRegister.face.description.counts.map { count in
            (label: count.label, asked: FigureAsked(count, in: reach, (count.kind == .flow ? year : today)...today))
        }
        let found = try FigureAsked.find(asked.map(\.asked), on: connection)
        let figures = asked.compactMap { one -> WorkPanel.Figure? in
            guard let amount = found[one.asked]?.amount, amount > 0 else { return nil }
            return WorkPanel.Figure(one.label, amount, one.asked.carried(by: list))
        }
        guard !figures.isEmpty else { return nil }
        return WorkPanel(
            Text("会员", en: "Members"), all: list, figures: figures, lines: nil,
            empty: EmptyState(Text("还没有会员。", en: "No members yet.")))
    }
}

/// What of memberships waits for a person.
private struct MemberAsks {
    private let asks: [WorkPanel.Ask]
    private let waiting: Int

    /// - Returns: `nil` when nothing waits.
    static func load(
        for actor: Actor, by terms: EntryTerms, on today: Day, _ connection: any Connection
    ) throws -> MemberAsks? {
        guard actor.may(.changeMembers) else { return nil }
        let applications = try ApplicationPages.waiting(for: actor, connection)
        let transfers = try TransferLine.open(for: actor, on: connection).filter(\.isToBeAnswered)
        let corrections = try CorrectionLine.waiting(for: actor, on: connection)
        let absences = try AbsenceTask.find(for: actor, by: terms, on: today, connection)
        var asks: [WorkPanel.Ask] = []
        if let oldest = applications.map(\.membership.appliedOn).min() {
            let count = applications.count.grouped
            asks.append(
                .init(
                    Text("\(count) 份入会申请待批准", en: "Applications to decide on: \(count)"),
                    meta: Text("会员", en: "Members"), since: oldest, MemberPages.applications))
        }
        if let oldest = transfers.map(\.transfer.askedOn).min() {
            let count = transfers.count.grouped
            asks.append(
                .init(
                    Text("\(count) 项转会待答复", en: "Transfers to answer: \(count)"), meta: Text("会员", en: "Members"),
                    since: oldest, MemberPages.transfers))
        }
        if let oldest = corrections.map(\.correction.askedOn).min() {
            let count = corrections.count.grouped
            asks.append(
                .init(
                    Text("\(count) 项会员资料更正待办", en: "Corrections that members ask for: \(count)"),
                    meta: Text("会员", en: "Members"), since: oldest, CorrectionPages.address))
        }
        asks += absences.map { task in
            WorkPanel.Ask(
                Text(
                    "长期未缴会费、未参加活动，劝说无效：请研究是否视为退会", en: "Long absent and talked to in vain: decide whether she has left"),
                meta: Text(
                    "\(task.line.person.maskedName) · \(task.line.organisation)",
                    en: "\(task.line.person.maskedName) · \(task.line.organisation)"),
                since: task.since, .card(of: task.line.person.id))
        }
        return asks.isEmpty ? nil : MemberAsks(asks: asks, waiting: asks.count)
    }

    var panel: WorkPanel {
        WorkPanel(
            Text("会员", en: "Members"), all: MemberPages.address, asks: asks, waiting: waiting, figures: [], lines: nil,
            empty: EmptyState(Text("没有待办。", en: "Nothing waits.")))
    }
}
