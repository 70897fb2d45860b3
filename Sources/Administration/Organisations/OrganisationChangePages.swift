import Kernel
import Store
import Web

/// The forms that change an organisation, and what they do.
struct OrganisationChangePages {
    let platform: Platform

    var routes: [Route] {
        [
            .page(
                "/organisations/:id/changes/:change", "organisations.change-ask",
                for: .holding(.changeOrganisations, .subject)
            ) { visit in
                try await form(visit)
            },
            .post(
                "/organisations/:id/changes/:change", "organisations.change",
                for: .holding(.changeOrganisations, .subject)
            ) { visit in
                try await .attempt {
                    try await carryOut(try change(visit), visit)
                } orAgain: {
                    try await form(visit, errors: $0)
                }
            },
            .post(
                "/organisations/:id/aliases/removal", "organisations.remove-alias",
                for: .holding(.changeOrganisations, .subject)
            ) { visit in
                let id = try visit.id("id", of: Organisation.self)
                try await platform.perform(RemoveAlias(visit.form.text("alias"), from: id), as: visit.identity)
                return .redirect(to: "/organisations/\(id)")
            },
            .post(
                "/organisations/:id/posts/:post/end", "organisations.end-post",
                for: .holding(.changeOrganisations, .subject)
            ) { visit in
                let id = try visit.id("id", of: Organisation.self)
                let post = try visit.id("post", of: OrganisationPost.self)
                try await platform.perform(EndPost(post, of: id, on: visit.now.day), as: visit.identity)
                return .redirect(to: "/organisations/\(id)")
            },
        ]
    }

    private func change(_ visit: Visit) throws -> OrganisationChange {
        guard let change = OrganisationChange(rawValue: try visit.segment("change")) else { throw Refusal.notFound }
        return change
    }

    private func carryOut(_ change: OrganisationChange, _ visit: Visit) async throws -> Answer {
        try await platform.require(.changeOrganisations, of: "organisations.change", from: visit.actor)
        let id = try visit.id("id", of: Organisation.self)
        let form = visit.form
        let day = try form.dayOrToday(visit.now)
        let identity = visit.identity
        switch change {
        case .child:
            guard let kind = form.choice("kind", of: OrganisationKind.self),
                let rank = form.number("rank").flatMap(Rank.init)
            else { throw Refusal.notFound }
            let made = try await platform.perform(
                FoundOrganisation(name: form.text("name"), kind: kind, rank: rank, parent: id, from: day), as: identity)
            return done(made)
        case .name: try await platform.perform(RenameOrganisation(id, to: form.text("name"), from: day), as: identity)
        case .parent:
            let parent = try await named("parent", visit)
            try await platform.perform(MoveOrganisation(id, on: .leadership, below: parent, from: day), as: identity)
        case .second:
            let parent = form.text("parent").isEmpty ? nil : try await named("parent", visit)
            try await platform.perform(MoveOrganisation(id, on: .second, below: parent, from: day), as: identity)
        case .merger:
            let successor = try await named("parent", visit)
            try await platform.perform(MergeOrganisation(id, into: successor, from: day), as: identity)
        case .split:
            let taking = form.values("taking").compactMap { ID<Organisation>($0) }
            let made = try await platform.perform(
                SplitOrganisation(id, newName: form.text("name"), taking: taking, from: day), as: identity)
            return done(made)
        case .alias: try await platform.perform(AddAlias(form.text("alias"), to: id), as: identity)
        case .post:
            try await platform.perform(
                AddPost(form.text("title"), holder: form.text("holder"), at: id, since: day), as: identity)
        }
        return done(id)
    }

    private func done(_ id: ID<Organisation>) -> Answer {
        .redirect(
            to: "/organisations/\(id)",
            saying: Notice(.done, Text("已调整，并已留痕", en: "Changed, and written in the journal")))
    }

    private func named(_ field: String, _ visit: Visit) async throws -> ID<Organisation> {
        try await OrganisationField.read(field, visit, under: .changeOrganisations, on: platform).id
    }

    private func form(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let change = try change(visit)
        let id = try visit.id("id", of: Organisation.self)
        let (subject, children) = try await platform.read(as: visit.identity) { connection, actor in
            let subject = try Organisation.find(id, for: actor, on: connection)
            guard actor.may(.changeOrganisations, at: subject.place) else {
                throw Refusal.notPermitted(.changeOrganisations)
            }
            return (subject, change == .split ? try Organisation.below(id, for: actor, on: connection) : [])
        }
        return Page(
            change.label,
            trail: [
                Crumb(Text("工会组织", en: "Unions"), "/organisations"),
                Crumb(Text(same: subject.name), "/organisations/\(id)"),
            ], lead: Text(same: subject.name)
        ) { html in
            html.sheet {
                html.p(change.consequence, .class("hint"))
                html.form(post: "/organisations/\(id)/changes/\(change.rawValue)", errors: errors) {
                    OrganisationChangeForm(change: change, subject: subject, children: children, values: visit.form)
                        .write(to: html, errors)
                    html.submit(change.label, cancel: "/organisations/\(id)")
                }
            }
        }
    }
}

extension Fields {
    /// The day in the field `day`, or today where it is left empty.
    fileprivate func dayOrToday(_ now: Instant) throws -> Day {
        if text("day").isEmpty { return now.day }
        guard let day = day("day") else {
            throw Refusal.invalid(field: "day", why: Text("日期应写作 2026-11-21", en: "Write the date as 2026-11-21"))
        }
        return day
    }
}
