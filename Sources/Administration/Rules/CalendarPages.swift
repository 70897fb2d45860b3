import Kernel
import Web

/// The calendar of working days, and the notices that are uploaded for it.
struct CalendarPages {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] {
        [
            .page("/rules/calendar", "calendar.show", for: .holding(.readRules, .anywhere)) { visit in
                try await CalendarPage.load(visit, book, on: platform).page
            },
            .upload("/rules/calendar", "calendar.upload", for: .holding(.changeRules, .anywhere), limit: TextSent.limit)
            {
                visit, uploads in
                try await upload(visit, &uploads)
            },
            .page("/rules/calendar/:id", "calendar.notice", for: .holding(.readRules, .anywhere)) { visit in
                try await NoticePage.load(try visit.id("id"), visit, book, on: platform).page
            },
            .get("/rules/calendar/:id/text", "calendar.text", for: .holding(.readRules, .anywhere)) { visit in
                let id = try visit.id("id", of: LocalNotice.self)
                let notice = try await platform.read(as: visit.identity) { connection, _ in
                    try LocalNotice.find(id, on: connection)
                }
                return .download(Array(notice.csv.utf8), name: "\(notice.year).csv", type: "text/csv")
            },
            .post("/rules/calendar/:id/activation", "calendar.activate", for: .holding(.changeRules, .subject)) {
                visit in
                try await activate(visit)
            },
            .post("/rules/calendar/:id/recount", "calendar.recount", for: .holding(.changeRules, .subject)) { visit in
                try await platform.require(.changeRules, of: "calendar.recount", from: visit.actor)
                let id = try visit.id("id", of: LocalNotice.self)
                try await TermRecount(of: id, book: book, on: platform).run(as: visit.identity)
                return .redirect(to: "/rules/calendar/\(id)", saying: Self.done)
            },
        ]
    }

    private static let done = Notice(
        .done, Text("通知已启用，暂定的期限已重新计算", en: "The notice is in force, and provisional terms were counted anew"))

    private func upload(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        var text = ""
        do {
            text = try await TextSent.read("csv", &uploads).text
            let id = try await platform.perform(try uploaded(text), as: visit.identity)
            return .redirect(
                to: "/rules/calendar/\(id)",
                saying: Notice(
                    .done, Text("已上传，尚未启用：请核对后启用", en: "Uploaded, not in force yet: look at it, then activate it")))
        } catch {
            guard let errors = FormErrors(error) else { throw error }
            var page = try await CalendarPage.load(visit, book, on: platform)
            (page.text, page.errors) = (text.isEmpty ? uploads.fields["csv"] ?? "" : text, errors)
            return .page(page.page)
        }
    }

    private func uploaded(_ text: String) throws(Refusal) -> UploadNotice {
        do {
            return try UploadNotice(csv: text, book: book)
        } catch {
            throw .invalid(
                field: "csv", why: Text("第 \(error.line) 行：\(error.why.zh)", en: "Line \(error.line): \(error.why.en)"))
        }
    }

    private func activate(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: LocalNotice.self)
        return try await .attempt {
            try await platform.perform(ActivateNotice(id, book: book), as: visit.identity)
            try await TermRecount(of: id, book: book, on: platform).run(as: visit.identity)
            return .redirect(to: "/rules/calendar/\(id)", saying: Self.done)
        } orAgain: { errors in
            var page = try await NoticePage.load(id, visit, book, on: platform)
            page.errors = errors
            return page.page
        }
    }
}
