import Kernel
import Store
import Web

/// What waits for a union to decide: applications, many at a time, and transfers.
struct ApplicationPages: Sendable {
    let platform: Platform

    var routes: [Route] {
        let readers = Audience.holding(.readMembers, .anywhere)
        let officers = Audience.holding(.changeMembers, .anywhere)
        return [
            .page("/members/applications", "members.applications", for: readers) { try await applications($0) },
            .post("/members/applications", "members.decide", for: officers) { visit in
                try await .attempt {
                    try await decide(visit)
                } orAgain: {
                    try await applications(visit, errors: $0)
                }
            },
            .page("/members/transfers", "members.transfers", for: readers) { try await transfers($0) },
            .post("/members/transfers/:transfer", "members.settle-transfer", for: .holding(.changeMembers, .subject)) {
                try await settle($0)
            },
        ]
    }

    private func applications(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let lines = try await platform.read(as: visit.identity) { connection, actor in
            try Self.waiting(for: actor, connection)
        }
        let may = visit.actor.may(.changeMembers)
        return Page(
            Text("入会申请", en: "Applications"), trail: [Crumb(Text("会员", en: "Members"), MemberPages.address)],
            entry: "members",
            lead: Text(
                "勾选后一并批准；在其他工会有会籍的，批准即向原工会申请转会", en: "Tick and approve together; who is a member elsewhere is asked for"
            )
        ) { html in
            html.form(post: MemberPages.applications, errors: errors, class: "bulk") {
                html.sheet {
                    html.table(
                        lines, Self.columns(may), caption: Text("入会申请", en: "Applications"),
                        empty: EmptyState(Text("没有待批准的申请。", en: "No application waits.")))
                }
                html.div {
                    if may, !lines.isEmpty {
                        html.div(.class("form-acts")) {
                            html.button(
                                Text("批准所选", en: "Approve those ticked"), .type("submit"), .name("decision"),
                                .value("approve"), .class("btn btn-primary"))
                            html.button(
                                Text("不批准所选", en: "Refuse those ticked"), .type("submit"), .name("decision"),
                                .value("refuse"), .class("btn btn-outline-secondary"))
                        }
                    }
                }
            }
        }
    }

    /// Wherever the person reaches, union by union.
    static func waiting(for actor: Actor, _ connection: any Connection) throws -> [MemberLine] {
        let homes = actor.grants.filter { Permission.readMembers.roles.contains($0.role) }
        var seen: Set<MembershipKey> = []
        return try homes.flatMap { home -> [MemberLine] in
            var selection = MemberSelection(in: home.reach)
            selection.standing = .applied
            return try selection.page(limit: DecideApplications.most, for: actor, on: connection)
        }.filter { seen.insert($0.membership.key).inserted }
    }

    private static func columns(_ may: Bool) -> [Column<MemberLine>] {
        let pick = Column<MemberLine>(Text("勾选", en: "Tick")) { html, line in
            html.label {
                html.input(
                    .type("checkbox"), .name("application"), .value(line.membership.key.description),
                    .class("form-check-input"))
                html.span(.class("visually-hidden")) {
                    html.deed(Text("勾选", en: "Tick"), about: Text(same: line.person.name))
                }
            }
        }
        let applied = Column<MemberLine>(Text("申请日期", en: "Applied on")) { $0.date($1.membership.appliedOn) }
        var columns = MemberTable.columns
        columns.insert(applied, at: 1)
        return may ? columns + [pick] : columns
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        let approves = visit.form.text("decision") == "approve"
        let keys = visit.form.values("application").compactMap { MembershipKey($0) }
        let outcome = try await platform.perform(DecideApplications(keys, approve: approves), as: visit.identity)
        let words =
            !approves
            ? Text("已不批准 \(outcome.decided) 份", en: "\(outcome.decided) refused")
            : outcome.asked == 0
                ? Text("已批准 \(outcome.decided) 份", en: "\(outcome.decided) approved")
                : Text(
                    "已批准 \(outcome.decided) 份；\(outcome.asked) 人在其他工会有会籍，已申请转入",
                    en: "\(outcome.decided) approved; \(outcome.asked) are members elsewhere and were asked for")
        return .redirect(to: MemberPages.applications, saying: Notice(.done, words))
    }

    private func transfers(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let lines = try await platform.read(as: visit.identity) { try TransferLine.open(for: $1, on: $0) }
        let may = visit.actor.may(.changeMembers)
        let trouble = errors.first.map { [Notice(.trouble, $0)] } ?? []
        return Page(
            Text("转会", en: "Transfers"), trail: [Crumb(Text("会员", en: "Members"), MemberPages.address)],
            entry: "members", notices: trouble,
            lead: Text(
                "一人只有一个会籍；两个工会都同意，当天转过去", en: "Nobody is a member of two; both unions agree, and it moves that day")
        ) { html in
            html.sheet {
                html.table(
                    lines, Self.columns(ofTransfers: may), caption: Text("转会", en: "Transfers"),
                    empty: EmptyState(Text("没有在办的转会。", en: "No transfer is under way.")))
            }
        }
    }

    private static func columns(ofTransfers may: Bool) -> [Column<TransferLine>] {
        [
            Column(Text("姓名", en: "Name")) { html, line in html.span(line.person.name, .lang(.zh)) },
            Column(Text("从", en: "From")) { html, line in html.span(line.origin, .lang(.zh)) },
            Column(Text("到", en: "To")) { html, line in html.span(line.target, .lang(.zh)) },
            Column(Text("提出日期", en: "Asked on"), isMinor: true) { $0.date($1.transfer.askedOn) },
            Column(Text("办理", en: "Answer")) { html, line in
                guard may else { return html.text(Text("待对方确认", en: "Waits")) }
                html.form(post: "/members/transfers/\(line.transfer.id)", class: "inline") {
                    if line.isToBeAnswered {
                        html.button(.type("submit"), .name("decision"), .value("accept"), .class("quiet")) {
                            html.deed(Text("同意", en: "Agree"), about: Text(same: line.person.name))
                        }
                    }
                    html.button(.type("submit"), .name("decision"), .value("refuse"), .class("quiet")) {
                        html.deed(
                            line.isToBeAnswered ? Text("不同意", en: "Refuse") : Text("撤回", en: "Take back"),
                            about: Text(same: line.person.name))
                    }
                }
            },
        ]
    }

    private func settle(_ visit: Visit) async throws -> Answer {
        let accepts = visit.form.text("decision") == "accept"
        return try await .attempt {
            try await platform.perform(
                SettleTransfer(try visit.id("transfer"), accept: accepts), as: visit.identity)
            return .redirect(
                to: MemberPages.transfers,
                saying: Notice(
                    .done,
                    accepts ? Text("会籍已转过去", en: "The membership has moved") : Text("没有转会", en: "Nothing moved")))
        } orAgain: {
            try await transfers(visit, errors: $0)
        }
    }
}
