import Kernel
import Store
import Web

/// What waits for a union to decide: applications, many at a time, and transfers.
struct ApplicationPages: Sendable {
    let platform: Platform

    /// An application, and where she might better have gone.
    fileprivate struct Line {
        let application: ApplicationLine
        let union: UnionAtWork?
    }

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
        let (event, journal, today) = (Self.event(of: visit), platform.journal, visit.now.day)
        let (lines, title) = try await platform.read(as: visit.identity) { connection, actor in
            let title = try event.map {
                try Entry.find($0, of: JoiningEvent.events, for: actor, on: connection).title
            }
            let lines = try Self.waiting(for: actor, at: event, connection)
            return (try Self.examine(lines, for: actor, journal, on: today, connection), title)
        }
        let (may, all) = (visit.actor.may(.changeMembers), visit.query.text("tick") == "all")
        return Page(
            Text("入会申请", en: "Applications"), trail: [Crumb(Text("会员", en: "Members"), MemberPages.address)],
            entry: "members",
            lead: title.map { Text(same: $0) }
                ?? Text(
                    "勾选后一并批准；在其他工会有会籍的，批准即向原工会申请转会",
                    en: "Tick and approve together; who is a member elsewhere is asked for")
        ) { html in
            if may, lines.count > 1 { html.p { html.a(Self.allLabel(all), .href(Self.link(event, all: !all))) } }
            html.form(post: Self.link(event), errors: errors, class: "bulk") {
                html.sheet {
                    html.table(
                        lines, Self.columns(may, ticked: all), caption: Text("入会申请", en: "Applications"),
                        empty: EmptyState(Text("没有待批准的申请。", en: "No application waits.")))
                }
                html.div {
                    if may, !lines.isEmpty {
                        html.field(
                            Field(
                                "reason", Text("不批准的理由", en: "Why it is refused"), value: visit.form.text("reason"),
                                help: Text("不批准时必填，本人凭查询码看得到", en: "Needed to refuse; she reads it by her code"),
                                isRequired: false, maxLength: 200), errors: errors)
                        html.div(.class("form-acts")) { Self.decisions(on: lines, html) }
                    }
                }
            }
        }
    }

    private static func decisions(on lines: [Line], _ html: HTML) {
        func button(_ label: Text, _ decision: String, _ look: String) {
            html.button(label, .type("submit"), .name("decision"), .value(decision), .class(look))
        }
        button(Text("批准所选", en: "Approve those ticked"), "approve", "btn btn-primary")
        if lines.contains(where: { $0.union?.organisation != nil }) {
            button(
                Text("所选转交单位工会", en: "Hand those ticked to the union at work"), "hand-on",
                "btn btn-outline-secondary")
        }
        button(Text("不批准所选", en: "Refuse those ticked"), "refuse", "btn btn-outline-secondary")
    }

    /// Wherever the person reaches, union by union.
    static func waiting(
        for actor: Actor, at event: ID<Entry>? = nil, _ connection: any Connection
    ) throws -> [MemberLine] {
        let homes = actor.grants.filter { Permission.readMembers.roles.contains($0.role) }
        var seen: Set<MembershipKey> = []
        return try homes.flatMap { home -> [MemberLine] in
            var selection = MemberSelection(in: home.reach)
            selection.standing = .applied
            selection.event = event
            return try selection.page(limit: DecideApplications.most, for: actor, on: connection)
        }.filter { seen.insert($0.membership.key).inserted }
    }

    private static func examine(
        _ lines: [MemberLine], for actor: Actor, _ journal: Journal, on today: Day, _ connection: any Connection
    ) throws -> [Line] {
        let examined = try ApplicationLine.examine(lines, for: actor, journal, on: today, connection)
        let unions = try UnionsAtWork(of: examined.map(\.employer), on: connection)
        return examined.map { one in
            let union = unions.union(of: one.employer, besides: one.line.membership.organisation)
            return Line(application: one, union: union)
        }
    }

    private static func event(of visit: Visit) -> ID<Entry>? { visit.query.id("event") }

    /// Of an event, or of all; with every box ticked or none.
    private static func link(_ event: ID<Entry>?, all: Bool = false) -> Link {
        MemberPages.applications.with("event", event?.description ?? "").with("tick", all ? "all" : "")
    }

    private static func allLabel(_ ticked: Bool) -> Text {
        ticked ? Text("全不选", en: "Tick none") : Text("全选", en: "Tick all")
    }

    private static func columns(_ may: Bool, ticked: Bool) -> [Column<Line>] {
        let pick = Column<Line>(Text("勾选", en: "Tick")) { html, line in
            let asked = line.application.line
            html.label {
                html.input(
                    .type("checkbox"), .name("application"), .value(asked.membership.key.description),
                    .class("form-check-input"), .when(ticked && line.isPlain, .checked))
                html.span(.class("visually-hidden")) {
                    html.deed(Text("勾选", en: "Tick"), about: Text(same: asked.person.name))
                }
            }
        }
        let columns: [Column<Line>] = [
            Column(Text("姓名", en: "Name")) { html, line in
                let person = line.application.line.person
                html.a(person.name, .href(.card(of: person.id)), .lang(.zh))
            },
            Column(Text("申请日期", en: "Applied on")) { $0.date($1.application.line.membership.appliedOn) },
            Column(Text("核对", en: "Checked")) { html, line in
                for words in line.application.findings.map(\.words) + [line.union?.words].compactMap({ $0 }) {
                    html.div { html.text(words) }
                }
            },
            Column(Text("工会", en: "Union"), isMinor: true) { html, line in
                html.span(line.application.line.organisation, .lang(.zh))
            },
            Column(Text("单位", en: "Employer"), isMinor: true) { html, line in
                html.span(line.application.employer, .lang(.zh))
            },
            Column(Text("群体", en: "Groups"), isMinor: true) { html, line in
                html.text(line.application.line.groups)
            },
            Column(Text("手机号码", en: "Phone"), isMinor: true) { html, line in
                html.text(line.application.line.person.phone?.masked ?? "—")
            },
        ]
        return may ? columns + [pick] : columns
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        let keys = visit.form.values("application").compactMap { MembershipKey($0) }
        if visit.form.text("decision") == "hand-on" { return try await handOn(keys, visit) }
        let approves = visit.form.text("decision") == "approve"
        let outcome = try await platform.perform(
            DecideApplications(keys, approve: approves, because: visit.form.text("reason")), as: visit.identity)
        return .redirect(
            to: Self.link(Self.event(of: visit)), saying: Notice(.done, Self.words(outcome, approves)))
    }

    private func handOn(_ keys: [MembershipKey], _ visit: Visit) async throws -> Answer {
        let (event, journal, today) = (Self.event(of: visit), platform.journal, visit.now.day)
        let targets = try await platform.read(as: visit.identity) { connection, actor in
            let ticked = try Self.waiting(for: actor, at: event, connection).filter {
                keys.contains($0.membership.key)
            }
            return try Self.examine(ticked, for: actor, journal, on: today, connection).reduce(
                into: [MembershipKey: ID<Organisation>]()
            ) { targets, line in
                let asked = line.application.line
                guard let union = line.union?.organisation else {
                    throw Refusal.conflict(
                        why: Text(
                            "没有找到「\(asked.person.name)」单位的工会，不能转交，请去掉这一份",
                            en: "No union at work is known of \(asked.person.name): leave that one out"))
                }
                targets[asked.membership.key] = union
            }
        }
        try await platform.perform(HandOnApplications(targets), as: visit.identity)
        return .redirect(
            to: Self.link(event),
            saying: Notice(
                .done,
                Text("已转交 \(targets.count) 份，由单位工会批准", en: "\(targets.count) handed on; the union at work decides")))
    }

    private static func words(_ outcome: DecideApplications.Outcome, _ approves: Bool) -> Text {
        guard approves else { return Text("已不批准 \(outcome.decided) 份", en: "\(outcome.decided) refused") }
        var words = Text("已批准 \(outcome.decided) 份", en: "\(outcome.decided) approved")
        if outcome.asked > 0 {
            words =
                words
                + Text(
                    "；\(outcome.asked) 人在其他工会有会籍，已申请转入",
                    en: "; \(outcome.asked) are members elsewhere and were asked for")
        }
        guard outcome.closed > 0 else { return words }
        return words
            + Text(
                "；\(outcome.closed) 份是重复申请或已是会员，已办结",
                en: "; \(outcome.closed) were second ones or of members, and closed")
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

extension ApplicationLine.Finding {
    fileprivate var words: Text {
        switch self {
        case .twice: Text("重复申请", en: "Applied twice")
        case .member: Text("已是本会会员", en: "A member here already")
        case .elsewhere(let name?): Text("已是「\(name)」会员，批准即申请转会", en: "A member of \(name): approving asks for her")
        case .elsewhere(nil): Text("在其他工会有会籍，批准即申请转会", en: "A member elsewhere: approving asks for her")
        case .otherName: Text("证件号码登记在另一姓名下，请核对证件", en: "The number is registered under another name")
        case .unreadable:
            Text("证件号码读不出来，请不批准，请本人重新申请", en: "The number cannot be read: refuse, and have her apply again")
        case .numberMissing: Text("未填证件号码", en: "No document number")
        case .unusualAge(let age): age.words
        }
    }
}

extension ApplicationLine.Finding {
    /// Whether she is asked, or her document is looked at, before anybody decides.
    fileprivate var asksForALook: Bool {
        switch self {
        case .otherName, .unreadable, .unusualAge: true
        case .twice, .member, .elsewhere, .numberMissing: false
        }
    }
}

extension ApplicationPages.Line {
    /// Whether it is ticked with all others: nothing is to be looked at, and she has no union at work.
    fileprivate var isPlain: Bool {
        union == nil && !application.findings.contains(where: \.asksForALook)
    }
}

extension UnionAtWork {
    fileprivate var words: Text {
        organisation == nil
            ? Text(
                "单位由「\(name)」覆盖，组织树上没有找到这个工会", en: "Her employer is covered by \(name), which the tree does not have")
            : Text("单位有工会「\(name)」，可转交", en: "She has a union at work, \(name): hand it on")
    }
}
