import Kernel
import Web

/// A person as unions see her: membership and nothing of her matters.
struct RegisterCardPage: Sendable {
    let card: RegisterCard
    let joinings: JoiningDays
    let mayChange: Bool

    var page: Page {
        let (person, mayChange) = (card.person, mayChange)
        return Page(
            Text(same: person.name), trail: MemberPages.trail, entry: "members",
            lead: Text(
                "登记卡：只列会籍和任职；谁看过，本人都能查到", en: "Register card: membership and posts alone; she can see who looked")
        ) { html in
            if mayChange {
                html.a(
                    Text("办理", en: "Handle"), .href("/persons/\(person.id)/handling"),
                    .class("btn btn-primary btn-sm"))
                html.a(
                    Text("更正资料", en: "Correct"), .href("/persons/\(person.id)/correction"),
                    .class("btn btn-outline-secondary btn-sm"))
            }
        } main: { html in
            html.div(.class("columns")) {
                html.div(.class("wide")) { memberships(html) }
                html.div(.class("narrow")) {
                    who(html)
                    history(html)
                }
            }
        }
    }

    private func who(_ html: HTML) {
        let person = card.person
        html.sheet(Text("本人", en: "Person")) {
            html.definitions {
                html.definition(
                    Text("证件", en: "Document"),
                    person.identity?.label ?? Text("未登记号码，请补登", en: "Number missing: add it"))
                html.definition(Text("性别", en: "Sex"), person.sex?.label ?? Text(same: "—"))
                html.definition(Text("手机号码", en: "Phone"), person.phone?.text ?? "—")
                if let login = card.login { html.definition(Text("账号", en: "Account"), login) }
            }
        }
    }

    private func memberships(_ html: HTML) {
        for line in card.memberships {
            let membership = line.membership
            html.sheet(Text(same: line.organisation.name)) {
                html.chip(membership.status.label)
            } content: {
                html.definitions {
                    days(membership, html)
                    for past in line.pastRetentions {
                        html.definition(Text("曾保留会籍", en: "Was retained")) {
                            html.date(past.since)
                            html.text(Text(" 至 ", en: " to "))
                            html.date(past.until)
                        }
                    }
                    for post in line.posts { write(post, html) }
                    html.definition(Text("群体", en: "Groups"), membership.segments.words)
                    if !membership.card.isEmpty { html.definition(Text("会员证号", en: "Card number"), membership.card) }
                    html.definition(Text("本人同意", en: "Consent")) {
                        if let consent = membership.consent {
                            html.text(consent.way.label)
                            html.text(" ")
                            html.date(consent.on)
                        } else {
                            html.text(Text("未记录", en: "Not recorded"))
                        }
                    }
                    if membership.id == card.current?.membership.id { current(html) }
                }
            }
        }
    }

    private func write(_ post: OrganisationPost, _ html: HTML) {
        html.definition(Text("任职", en: "Post")) {
            html.span(post.title, .lang(.zh))
            html.text(" ")
            html.date(post.since)
            html.text(Text(" 起", en: " on"))
            if let until = post.until {
                html.text(Text("，至 ", en: ", until "))
                html.date(until)
            }
        }
    }

    private func days(_ membership: Membership, _ html: HTML) {
        for (label, day) in [
            (Text("申请日期", en: "Applied on"), membership.joinedOn == nil ? membership.appliedOn : nil),
            (Text("入会日期", en: "Joined on"), joinings.day(of: membership)),
            (Text("转入日期", en: "Transferred on"), membership.arrivedOn),
            (Text("保留会籍自", en: "Retained since"), membership.retainedOn),
            (Text("终止日期", en: "Ended on"), membership.endedOn),
        ] {
            if let day { html.definition(label) { html.date(day) } }
        }
    }

    private func current(_ html: HTML) {
        if let work = card.employment {
            html.definition(
                Text("工作单位", en: "Employer"),
                work.occupation.isEmpty ? work.employer : "\(work.employer) · \(work.occupation)")
        }
        if card.transfer != nil {
            html.definition(Text("转会", en: "Transfer")) {
                html.a(Text("在办", en: "Under way"), .href(MemberPages.transfers))
            }
        }
        if let absence = card.absence {
            html.definition(Text("长期未参加", en: "Absence")) {
                html.text(
                    Text(
                        "未缴会费自 \(absence.noDuesSince?.description ?? "—")，未参加活动自 \(absence.noLifeSince?.description ?? "—")，劝说于 \(absence.persuadedOn?.description ?? "—")",
                        en:
                            "no dues since \(absence.noDuesSince?.description ?? "—"), no part since \(absence.noLifeSince?.description ?? "—"), talked to on \(absence.persuadedOn?.description ?? "—")"
                    ))
            }
        }
    }

    /// From which cells her data were taken.
    private func write(_ origin: CellOrigin, _ html: HTML) {
        html.details(.class("origin")) {
            html.summary(origin.words)
            html.ul(.class("changes")) {
                for cell in origin.cells(of: MemberRegister.face.description) {
                    html.li {
                        html.text(cell.label)
                        html.text(" ")
                        html.code(cell.at)
                    }
                }
            }
        }
    }

    private func history(_ html: HTML) {
        html.sheet(Text("办理记录", en: "History")) {
            html.ul(.class("lines")) {
                for event in card.events {
                    html.li {
                        html.text(Action.label(of: event.action))
                        html.div(.class("meta")) {
                            html.text(Text(same: event.at.stamp))
                            if let by = event.by { html.span(" \(by)", .lang(.zh)) }
                        }
                        if let origin = event.origin { write(origin, html) }
                    }
                }
            }
        }
    }
}
