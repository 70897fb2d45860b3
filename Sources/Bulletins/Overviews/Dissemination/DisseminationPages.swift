import Kernel
import Store
import Web

/// Which directive has been conveyed by whom: the table of many, the sheet of one, and what is registered.
struct DisseminationPages {
    let platform: Platform

    var routes: [Route] {
        [
            .get("/dissemination", "dissemination.show", for: .holding(.readBulletins, .anywhere)) {
                try await show($0)
            },
            .page("/directives/new", "directives.ask", for: .holding(.importBulletins, .anywhere)) {
                try await form($0)
            },
            .post("/directives/new", "directives.register", for: .holding(.importBulletins, .anywhere)) { visit in
                try await .attempt {
                    try await register(visit)
                } orAgain: {
                    try await form(visit, errors: $0)
                }
            },
            .post("/directives/:id/words", "directives.file", for: .holding(.importBulletins, .subject)) {
                try await file($0)
            },
            .post("/directives/:id/removal", "directives.remove", for: .holding(.importBulletins, .subject)) { visit in
                let id = try visit.id("id", of: Directive.self)
                try await platform.perform(RemoveDirective(directive: id), as: visit.identity)
                return .redirect(
                    to: "/dissemination",
                    saying: Notice(.done, Text("已撤销；稿件里的写法可以重新登记", en: "Removed; its words can be registered anew")))
            },
            .post("/directives/:id/reminders", "directives.remind", for: .holding(.importBulletins, .subject)) {
                try await remind($0)
            },
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let words = visit.query.text("owner")
        let chosen = visit.query.id("directive", of: Directive.self)
        let found = try await platform.read(as: visit.identity) { connection, actor -> DisseminationView? in
            guard let centre = try Standpoint.find(words, for: actor, on: connection) else { return nil }
            return try DisseminationView(at: centre, words: words, chosen: chosen, for: actor, on: connection)
        }
        guard let found else {
            return .page(
                OverviewPages.unknown(Text("传达学习", en: "Dissemination"), .dissemination, words, "/dissemination"))
        }
        if let format = visit.spreadsheetFormat { return try .spreadsheet(found.spreadsheet, as: format, for: visit) }
        return .page(found.page(today: visit.now.day, here: visit.here))
    }

    private func form(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let directives = try await platform.read(as: visit.identity) { connection, actor in
            try Directive.newest(100, for: actor, on: connection).filter {
                actor.may(.importBulletins, at: $0.ownerPlace)
            }
        }
        let entered = errors.isEmpty ? visit.query : visit.form
        return DirectiveForm(
            words: entered.text("words"), name: entered["name"] ?? entered.text("words"), day: entered.text("day"),
            chosen: entered.text("directive"), directives: directives, errors: errors
        ).page
    }

    private func register(_ visit: Visit) async throws -> Answer {
        let form = visit.form
        let words = form.text("words")
        if let known = form.id("directive", of: Directive.self) {
            try await platform.perform(FileWords(directive: known, words: words), as: visit.identity)
            return .redirect(
                to: Link("/dissemination").with("directive", known.description),
                saying: Notice(.done, Text("已归入；表格已经重新算过", en: "Filed; the table counts it now")))
        }
        let name = try form.required("name", Text("请写名称", en: "Give it a name"))
        guard let day = form.day("day") else {
            throw Refusal.invalid(
                field: "day", why: Text("请选讲话、会议或来信的日期", en: "Choose the day of the speech or congress"))
        }
        guard let owner = visit.actor.grants.first(where: { Permission.importBulletins.roles.contains($0.role) }) else {
            throw Refusal.notPermitted(.importBulletins)
        }
        let id = try await platform.perform(
            RegisterDirective(owner: owner.organisation, name: name, day: day, words: words), as: visit.identity)
        return .redirect(
            to: Link("/dissemination").with("directive", id.description),
            saying: Notice(.done, Text("已登记；各组织传达的情况从稿件里自动对上", en: "Registered; meetings are found in the articles")))
    }

    private func file(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Directive.self)
        let isRemoval = visit.form["deed"] == "remove"
        try await platform.perform(
            FileWords(directive: id, words: visit.form.text("words"), isRemoval: isRemoval), as: visit.identity)
        return .redirect(
            to: Link("/dissemination").with("directive", id.description),
            saying: Notice(
                .done,
                isRemoval ? Text("已移出", en: "Taken away") : Text("已归入；表格已经重新算过", en: "Filed; the table counts it now")))
    }

    private func remind(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Directive.self)
        guard let centre = visit.form.id("centre", of: Organisation.self) else { throw Refusal.notFound }
        let count = try await platform.perform(RemindToConvey(directive: id, centre: centre), as: visit.identity)
        let name = try await platform.read(as: visit.identity) { connection, _ in
            try Organisation.find(centre, on: connection)?.name ?? ""
        }
        return .redirect(
            to: Link("/dissemination").with("directive", id.description).with("owner", name),
            saying: Notice(
                .done,
                Text(
                    "已提醒 \(count) 家；报来之前，提醒会留在对方的工作台上",
                    en: "\(count) reminded; it stays on their workbench until they report")))
    }
}
