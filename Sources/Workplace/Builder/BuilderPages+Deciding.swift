import Kernel
import Web

/// Publishing, retiring, throwing away: each asks once more.
extension BuilderPages {
    var deciding: [Route] {
        let subject = Audience.holding(.buildLedgers, .subject)
        return [
            .page("/builder/:id/publication", "builder.publish-ask", for: subject) { visit in
                SketchPublication(sheet: try await sheet(visit)).page
            },
            .post("/builder/:id/publication", "builder.publish", for: subject) { try await publish($0) },
            .page("/builder/:id/removal", "builder.drop-ask", for: subject) { visit in
                Self.dropping(try await sheet(visit)).page
            },
            .post("/builder/:id/removal", "builder.drop", for: subject) { visit in
                let id = try visit.id("id", of: BuiltLedger.self)
                try await platform.perform(DropDraft(id), as: visit.identity)
                return .redirect(to: "/builder", saying: Notice(.done, Text("草稿已丢弃", en: "The draft is gone")))
            },
            .page("/builder/:id/retirement", "builder.retire-ask", for: subject) { visit in
                Self.retiring(try await sheet(visit)).page
            },
            .post("/builder/:id/retirement", "builder.retire", for: subject) { visit in
                try await retire(visit, saying: Text("已停用：不再登记，旧事项仍可查看和办结", en: "Retired: nothing new is entered")) {
                    RetireLedger($0)
                }
            },
            .post("/builder/:id/resumption", "builder.resume", for: subject) { visit in
                try await retire(visit, saying: Text("已恢复使用", en: "In use again")) {
                    RetireLedger($0, resuming: true)
                }
            },
        ]
    }

    private func publish(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: BuiltLedger.self)
        let sheet = try await sheet(visit)
        let replacing = SketchPublication.replacing(visit.form, sheet)
        return try await .attempt {
            let seen = SketchSheet.seen(visit.form)
            try await platform.perform(
                PublishLedger(id, replacing: replacing, seen: seen, book: book), as: visit.identity)
            return .redirect(
                to: "/builder/\(id)",
                saying: Notice(
                    .done,
                    Text("已发布：本单位及下级的左侧菜单里就有它", en: "Published: it stands in the menu of your union and those below")))
        } orAgain: { errors in
            var again = try await self.sheet(visit, errors)
            again.sent = visit.form
            return SketchPublication(sheet: again).page
        }
    }

    private func retire(
        _ visit: Visit, saying words: Text, _ command: (ID<BuiltLedger>) -> RetireLedger
    ) async throws -> Answer {
        let id = try visit.id("id", of: BuiltLedger.self)
        let command = command(id)
        return try await .attempt {
            try await platform.perform(command, as: visit.identity)
            return .redirect(to: "/builder/\(id)", saying: Notice(.done, words))
        } orAgain: { errors in
            SketchPage(sheet: try await sheet(visit, errors)).page
        }
    }

    private static func dropping(_ sheet: SketchSheet) -> Confirmation {
        Confirmation(
            Text("丢弃草稿", en: "Throw the draft away"),
            consequences: [
                sheet.ledger.version == 0
                    ? Text("这本台账没有发布过，会整本删去。", en: "It was never published, and goes as a whole.")
                    : Text("只丢弃没有发布的改动，在用的版本不变。", en: "Only what is not published goes; the version in use stays.")
            ], deed: Text("丢弃草稿", en: "Throw it away"), post: sheet.link(to: "removal"), cancel: sheet.link,
            trail: sheet.trail)
    }

    private static func retiring(_ sheet: SketchSheet) -> Confirmation {
        Confirmation(
            Text("停用「\(sheet.title.zh)」", en: "Retire “\(sheet.title[.en])”"),
            consequences: [
                Text("不再登记新的事项。", en: "Nothing new is entered."),
                Text("已登记的可以查看、办结、导出，统计不变。", en: "What was entered can be read, finished and exported; figures stay."),
                Text("随时可以恢复使用。", en: "It can be taken up again at any time."),
            ], deed: Text("停用台账", en: "Retire the ledger"), post: sheet.link(to: "retirement"), cancel: sheet.link,
            trail: sheet.trail)
    }
}
