import Kernel
import Store
import Web

/// What the platform holds about whoever is signed in, and who opened it.
struct OwnRecordPages: Sendable {
    let platform: Platform

    static let address: Link = "/mine"

    var routes: [Route] {
        [.page("/mine", "members.mine", for: .signedIn) { try await mine($0) }]
    }

    func mine(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let journal = platform.journal
        let (record, joinings) = try await platform.read(as: visit.identity) { connection, actor in
            let record = try OwnRecord.load(for: actor, journal, on: connection)
            return (record, try JoiningDays(of: record.unions.map(\.membership), on: connection))
        }
        return OwnRecordPage(record: record, joinings: joinings, form: visit.form, errors: errors).page
    }
}

/// Everything that is held about a person, for herself alone.
struct OwnRecordPage: Sendable {
    let record: OwnRecord
    let joinings: JoiningDays
    let form: Fields
    let errors: FormErrors

    var page: Page {
        Page(
            Text("我的资料", en: "What is held about me"), entry: "mine",
            lead: Text("平台记载的关于你本人的全部资料，以及谁看过", en: "All that the platform holds about you, and who looked")
        ) { html in
            account(html)
            if record.person == nil {
                html.sheet {
                    html.emptyState(
                        EmptyState(
                            Text(
                                "这个账号还没有关联会员登记。请你所在的工会在登记卡上关联，之后这里会显示会籍资料。",
                                en: "No member is linked to this account yet. Ask your union to link it on your card."))
                    )
                }
            } else {
                person(html)
                unions(html)
                work(html)
                openings(html)
                correction(html)
            }
        }
    }

    private func account(_ html: HTML) {
        html.sheet(Text("账号", en: "Account")) {
            html.definitions {
                html.definition(Text("登录名", en: "Login"), record.account.login)
                html.definition(Text("姓名", en: "Name"), record.account.name)
                for (role, organisation) in record.roles {
                    html.definition(role.label, organisation)
                }
            }
        }
    }

    private func person(_ html: HTML) {
        guard let person = record.person else { return }
        html.sheet(Text("本人", en: "Person")) {
            html.definitions {
                html.definition(Text("姓名", en: "Name"), person.name)
                html.definition(Text("证件", en: "Document")) {
                    html.text(person.identity?.label ?? Text("未登记", en: "Missing"))
                    if let document = record.document { html.text(" \(document.masked)") }
                }
                html.definition(Text("性别", en: "Sex"), person.sex?.label ?? Text(same: "—"))
                html.definition(Text("出生日期", en: "Date of birth"), person.born?.description ?? "—")
                html.definition(Text("手机号码", en: "Phone"), person.phone?.text ?? "—")
            }
        }
    }

    private func unions(_ html: HTML) {
        html.sheet(Text("会籍", en: "Memberships")) {
            html.table(
                record.unions,
                [
                    Column(Text("工会", en: "Union")) { html, one in html.span(one.name, .lang(.zh)) },
                    Column(Text("会籍", en: "Standing")) { html, one in html.chip(one.membership.status.label) },
                    Column(Text("入会日期", en: "Joined on")) { html, one in
                        html.joining(one.membership, joinings)
                    },
                    Column(Text("终止日期", en: "Ended on"), isMinor: true) { html, one in
                        html.text(one.membership.endedOn?.description ?? "—")
                    },
                    Column(Text("群体", en: "Groups"), isMinor: true) { html, one in
                        html.text(one.membership.segments.words)
                    },
                    Column(Text("会员证号", en: "Card number"), isMinor: true) { html, one in
                        html.text(one.membership.card.isEmpty ? "—" : one.membership.card)
                    },
                ], caption: Text("会籍", en: "Memberships"), empty: EmptyState(Text("没有会籍。", en: "None.")))
        }
    }

    private func work(_ html: HTML) {
        guard !record.employments.isEmpty else { return }
        html.sheet(Text("工作单位", en: "Employers")) {
            html.table(
                record.employments,
                [
                    Column(Text("单位", en: "Employer")) { html, one in html.span(one.employer, .lang(.zh)) },
                    Column(Text("岗位", en: "Occupation")) { html, one in html.span(one.occupation, .lang(.zh)) },
                    Column(Text("自", en: "Since")) { $0.date($1.since) },
                    Column(Text("至", en: "Until")) { html, one in html.text(one.until?.description ?? "—") },
                ], caption: Text("工作单位", en: "Employers"), empty: EmptyState(Text("没有登记。", en: "None.")))
        }
    }

    private func openings(_ html: HTML) {
        html.sheet(Text("谁看过我的登记卡", en: "Who opened my card")) {
            html.table(
                record.openings,
                [
                    Column(Text("时间", en: "When")) { html, one in html.text(one.at.stamp) },
                    Column(Text("单位和角色", en: "Office")) { html, one in html.span(one.office, .lang(.zh)) },
                    Column(Text("姓名", en: "Name"), isMinor: true) { html, one in html.span(one.name ?? "—", .lang(.zh))
                    },
                ], caption: Text("谁看过我的登记卡", en: "Who opened my card"),
                empty: EmptyState(Text("还没有人看过。", en: "Nobody has.")))
        }
    }

    /// What is wrong, for her union to put right.
    private func correction(_ html: HTML) {
        guard let standing = record.unions.first?.membership.status, standing.isHeld || standing == .applied else {
            return
        }
        html.sheet(Text("资料有错", en: "Something is wrong")) {
            CorrectionFields.standing(of: record.correction, html)
            html.form(post: "/mine/correction", errors: errors) {
                CorrectionFields.write(form, errors, to: html)
                html.submit(Text("请工会更正", en: "Ask for the correction"))
            }
        }
    }
}
