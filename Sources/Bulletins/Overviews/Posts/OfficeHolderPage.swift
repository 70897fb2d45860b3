import Kernel
import Web

/// One proposal: what articles say, what is recorded, and the form that records it.
struct OfficeHolderPage {
    let sheet: OfficeHolderSheet
    let actor: Actor
    let values: Fields
    let errors: FormErrors
    let isFirst: Bool
    let here: Link

    private var holder: OfficeHolder { sheet.holder }
    private var mayRead: Bool { actor.may(.readBulletins) }
    private var mayChange: Bool { actor.may(.changeOrganisations, at: holder.place) }

    var page: Page {
        Page(
            Text(same: "\(holder.name) · \(holder.post)"), trail: trail,
            entry: mayRead ? "bulletins" : "office-holders", lead: Text(same: holder.organisationName)
        ) { [self] html in
            html.div(.class("columns")) {
                html.div(.class("wide")) { evidence(html) }
                html.div(.class("narrow")) {
                    facts(html)
                    if mayChange { acts(html) }
                }
            }
        }
    }

    private var trail: [Crumb] {
        (mayRead ? [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")] : [])
            + [Crumb(Text("人物与职务", en: "People and posts"), "/office-holders")]
    }

    private func evidence(_ html: HTML) {
        let count = holder.evidence.count
        html.sheet(Text("依据：\(count) 篇稿件", en: count == 1 ? "Said by 1 article" : "Said by \(count) articles")) {
            html.ul(.class("todo unlit")) {
                for mention in sheet.mentions {
                    html.li {
                        html.div { write(mention, html) }
                        html.div(mention.day.description, .class("due"))
                    }
                }
            }
            if sheet.mentions.contains(where: { $0.heading == nil }) {
                html.p(
                    Text("稿件由能查看工会信息的人打开。", en: "The articles are opened by those who may read bulletins."),
                    .class("hint"))
            }
        }
        html.pager(first: isFirst ? nil : here.without("before"), next: next)
    }

    /// The headline where the article may be read, and what it prints of the person; else the latter alone.
    private func write(_ mention: OfficeHolderSheet.Mention, _ html: HTML) {
        let words = "\(mention.title)\(holder.name)"
        guard let heading = mention.heading else {
            html.div(words, .lang(.zh))
            return html.div(mention.owner, .class("meta"))
        }
        html.a(
            heading, .href(Link("/articles/\(mention.article)").at("person-\(mention.person)")), .class("title"),
            .lang(.zh))
        html.div(
            [words, mention.owner, mention.issue ?? ""].joined(separator: " · "), .class("meta"), .lang(.zh))
    }

    private var next: Link? {
        guard sheet.mentions.count == 50, let last = sheet.mentions.last else { return nil }
        return here.replacing("before", ArchiveCursor(day: last.day, id: last.article).description)
    }

    private func facts(_ html: HTML) {
        html.sheet(Text("对照登记", en: "Against the record")) {
            html.definitions {
                html.definition(Text("状态", en: "Status")) {
                    if holder.isDismissed { html.chip(OfficeHolderFilter.Kind.dismissed.label) }
                    html.standing(of: holder)
                }
                html.definition(Text("组织", en: "Organisation")) {
                    html.a(holder.organisationName, .href("/organisations/\(holder.organisation)"))
                }
                html.definition(Text("稿件中", en: "In articles"), span)
                html.definition(Text("已登记", en: "Recorded")) {
                    if sheet.recorded.isEmpty { html.text("—") }
                    for post in sheet.recorded {
                        html.div {
                            html.text((post.holder ?? "—") + " ")
                            html.span(post.term, .class("meta who"))
                        }
                    }
                }
            }
        }
    }

    private var span: Text {
        let (first, last) = (holder.evidence.first, holder.evidence.last)
        return first == last ? Text(same: first.description) : Text("\(first) 至 \(last)", en: "\(first) to \(last)")
    }

    private func acts(_ html: HTML) {
        if holder.isDismissed {
            html.sheet(Text("已忽略", en: "Dismissed")) {
                html.form(post: "/office-holders/\(holder.id)/restoration") {
                    html.submit(Text("恢复", en: "Restore"))
                }
            }
        } else if holder.standing != .recorded {
            let isFormer = formerUntil != nil
            html.sheet(
                isFormer ? Text("登记为前任", en: "Record as former holder") : Text("登记为现任", en: "Record as holder")
            ) { confirmation(html) }
            html.form(post: "/office-holders/\(holder.id)/dismissal", class: "aside-act") {
                html.button(
                    Text("忽略这一条", en: "Dismiss this one"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            }
        }
    }

    private func confirmation(_ html: HTML) {
        html.form(post: "/office-holders/\(holder.id)/confirmation", errors: errors) {
            html.field(
                Field(
                    "since", Text("自", en: "Since"), .day, value: values["since"] ?? holder.evidence.first.description,
                    help: Text("稿件中首次出现的日期，可改", en: "The day of the first article; change it if you know better")),
                errors: errors)
            html.field(
                Field(
                    "until", Text("至", en: "Until"), .day, value: values["until"] ?? formerUntil?.description ?? "",
                    help: Text("现任不填", en: "Empty for whoever holds it now"), isRequired: false), errors: errors)
            if !sheet.others.isEmpty, formerUntil == nil {
                html.field(
                    Field(
                        "ends", ending, .tick, value: values["ends"] ?? "",
                        help: Text("到新任职开始的前一天为止", en: "On the day before the new term"), isRequired: false),
                    errors: errors)
            }
            html.submit(Text("登记\(holder.name)", en: "Record \(holder.name)"))
        }
    }

    private var ending: Text {
        let names = sheet.others.compactMap(\.holder)
        return Text(
            "同时免去\(names.joined(separator: "、"))",
            en: "At the same time end the post of \(names.joined(separator: ", "))")
    }

    /// The day before the recorded holder began, when all articles are older: then this is a former holder.
    private var formerUntil: Day? {
        guard let began = sheet.others.map(\.since).min(), holder.evidence.last < began else { return nil }
        return began.adding(days: -1)
    }
}

extension OrganisationPost {
    fileprivate var term: Text {
        guard let until else { return Text("\(since) 起", en: "since \(since)") }
        return Text("\(since) 至 \(until)", en: "\(since) to \(until)")
    }
}
