import Kernel
import Web

/// Local packs: uploaded, compared, tried, activated, retired.
struct PackPages {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] { reading + changing }

    private var reading: [Route] {
        [
            .page("/rules/packs", "packs.list", for: .holding(.readRules, .anywhere)) { visit in
                try await PackListPage.load(visit, book, on: platform).page
            },
            .page("/rules/packs/:id", "packs.show", for: .holding(.readRules, .anywhere)) { visit in
                try await PackPage.load(try visit.id("id"), visit, book, on: platform).page
            },
            .get("/rules/packs/:id/text", "packs.text", for: .holding(.readRules, .anywhere)) { visit in
                let pack = try await text(of: try visit.id("id"), visit)
                return .download(Array(pack.yaml.utf8), name: "\(pack.name).yaml", type: "application/yaml")
            },
            .get("/rules/templates/:name", "packs.template", for: .holding(.readRules, .anywhere)) { visit in
                let name = try visit.segment("name")
                guard let pack = book.shippedPacks.first(where: { $0.name == name }) else { throw Refusal.notFound }
                return .download(Array(pack.yaml.utf8), name: "\(name).yaml", type: "application/yaml")
            },
        ]
    }

    private var changing: [Route] {
        [
            .page("/rules/packs/new", "packs.ask", for: .holding(.changeRules, .anywhere)) { visit in
                if let of = visit.query.id("of", of: LocalPack.self) {
                    return PackForm(text: try await text(of: of, visit).yaml, errors: .none).page
                }
                return PackForm(text: try PackForm.template(visit.query.text("from")), errors: .none).page
            },
            .upload("/rules/packs/new", "packs.upload", for: .holding(.changeRules, .anywhere), limit: TextSent.limit) {
                visit, uploads in
                try await upload(visit, &uploads)
            },
            .upload("/rules/packs/:id/trial", "packs.try", for: .holding(.changeRules, .subject), limit: TextSent.limit)
            {
                visit, uploads in
                try await tryOut(visit, &uploads)
            },
            .post("/rules/packs/:id/activation", "packs.activate", for: .holding(.changeRules, .subject)) { visit in
                try await activate(visit)
            },
            .post("/rules/packs/:id/retirement", "packs.retire", for: .holding(.changeRules, .subject)) { visit in
                let id = try visit.id("id", of: LocalPack.self)
                try await platform.perform(RetirePack(id), as: visit.identity)
                return .redirect(
                    to: "/rules/packs/\(id)",
                    saying: Notice(.done, Text("已停用，上级规则立即恢复", en: "Retired; the rules above hold again"))
                )
            },
        ]
    }

    private func text(of id: ID<LocalPack>, _ visit: Visit) async throws -> RulePack {
        try await platform.read(as: visit.identity) { connection, _ in
            try LocalPack.find(id, on: connection).pack(on: connection)
        }
    }

    private func upload(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        var text = ""
        do {
            text = try await TextSent.read("yaml", &uploads).text
            let pack = try RulePack(yaml: text)
            let id = try await platform.perform(UploadPack(pack, book: book), as: visit.identity)
            return .redirect(
                to: "/rules/packs/\(id)",
                saying: Notice(
                    .done,
                    Text("已上传，尚未启用：请看差异并试算", en: "Uploaded, not in force yet: look at the differences and try it")))
        } catch let faults as PackFaults {
            return .page(PackForm(text: text, errors: faults.errors).page)
        } catch {
            guard let errors = FormErrors(error) else { throw error }
            if text.isEmpty { text = uploads.fields["yaml"] ?? "" }
            return .page(PackForm(text: text, errors: errors).page)
        }
    }

    private func tryOut(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        // Before the form is read: whoever may not change rules is not told what is wrong with it.
        try await platform.require(.changeRules, of: "packs.try", from: visit.actor)
        let id = try visit.id("id", of: LocalPack.self)
        var text = ""
        do {
            text = try await TextSent.read("cases", &uploads).text
            let cases: [RuleCase]
            do {
                cases = try RuleCases(json: Array(text.utf8)).cases
            } catch {
                throw Refusal.invalid(field: "cases", why: error.why)
            }
            let trial = try await platform.perform(TryPack(id, on: cases, book: book), as: visit.identity)
            var page = try await PackPage.load(id, visit, book, on: platform)
            (page.cases, page.trial) = (text, trial)
            return .page(page.page)
        } catch {
            guard let errors = FormErrors(error) else { throw error }
            var page = try await PackPage.load(id, visit, book, on: platform)
            if text.isEmpty { text = uploads.fields["cases"] ?? "" }
            (page.cases, page.errors) = (text, errors)
            return .page(page.page)
        }
    }

    private func activate(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: LocalPack.self)
        return try await .attempt {
            try await platform.perform(
                ActivatePack(id, withoutTrying: visit.form.isOn("untried")), as: visit.identity)
            return .redirect(
                to: "/rules/packs/\(id)",
                saying: Notice(.done, Text("已启用：新起算的期限立即按它办", en: "In force: terms that begin now are set by it")))
        } orAgain: { errors in
            var page = try await PackPage.load(id, visit, book, on: platform)
            page.errors = errors
            return page.page
        }
    }
}
