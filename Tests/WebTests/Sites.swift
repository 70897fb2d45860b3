import Foundation
import HTTPTypes
import Kernel
import Stage
import Web

/// Sites for the tests of this target.
enum Sites {
    static let read = Permission("papers.read", Text("查看文件", en: "Read papers"), roles: [.officer])
    static let change = Permission("papers.change", Text("修改文件", en: "Change papers"), roles: [.editor])

    struct Collapse: Error { let secret = "password=hunter2" }

    static let frame = Frame(
        name: Text("工会平台", en: "Gonghui"),
        navigation: [
            NavigationGroup(nil, [NavigationEntry("home", Text("今天", en: "Today"), "/", isInBar: true, key: "h")]),
            NavigationGroup(
                Text("机关", en: "Office"),
                [
                    NavigationEntry("papers", Text("文件", en: "Papers"), "/papers", permission: read),
                    NavigationEntry("secret", Text("修改", en: "Change"), "/change", permission: change),
                ],
                lines: [
                    NavigationGroup(
                        Text("往来", en: "Post"), [NavigationEntry("letters", Text("来信", en: "Letters"), "/letters")]),
                    NavigationGroup(
                        Text("机要", en: "Closed"),
                        [NavigationEntry("seals", Text("印章", en: "Seals"), "/seals", permission: change)]),
                ]),
        ], search: "/search")

    static func page(_ title: Text, _ main: @escaping @Sendable (HTML) -> Void = { _ in }) -> Page {
        Page(title, main: main)
    }

    static let routes: [Route] = [
        .page("/", "home.show", for: .everyone) { _ in
            page(Text("首页", en: "Home")) { html in
                html.form(post: "/things") { html.field(Field("name", Text("名称", en: "Name"))) }
            }
        },
        .post("/things", "things.add", for: .everyone, limit: 4096) { visit in
            .redirect(
                to: "/", saying: Notice(.done, Text("已添加：\(visit.form.text("name"))", en: "Added"), undo: "/undo"))
        },
        .page("/papers", "papers.list", for: .signedIn) { visit in
            page(Text("文件", en: "Papers")) { html in
                html.form(post: "/papers") { html.submit(Text("保存", en: "Save")) }
                html.p(visit.actor.name)
            }
        },
        .post("/papers", "papers.save", for: .signedIn) { _ in .text("saved") },
        .page("/letters", "letters.list", for: .signedIn) { _ in page(Text("来信", en: "Letters")) },
        .page("/papers/:id", "papers.show", for: .signedIn) { visit in
            let id: ID<Account> = try visit.id("id")
            return page(Text(same: "\(id)"))
        },
        .page("/change", "papers.change", for: .holding(change, .anywhere)) { _ in page(Text("修改", en: "Change")) },
        .page("/collapse", "collapse", for: .everyone) { _ in throw Collapse() },
        .page("/conflict", "conflict", for: .everyone) { _ in
            throw Refusal.conflict(why: Text("已由别人办理。", en: "Somebody else did it."))
        },
        .page("/wait", "wait", for: .everyone) { visit in throw Refusal.tooMany(until: visit.now.adding(seconds: 90)) },
        .get("/file", "file.get", for: .everyone) { visit in
            .download(Array("hello".utf8), name: visit.query["name"] ?? "a.txt")
        },
        .get("/go", "go", for: .everyone) { visit in .redirect(to: visit.returnAddress(or: "/fallback")) },
        .get("/address", "address", for: .everyone) { visit in .text(visit.clientAddress) },
        .post("/sign-in", "sessions.begin", for: .everyone) { visit in
            Answer.redirect(to: visit.returnAddress()).signingIn(token: "token-of-li")
        },
        .post("/sign-out", "sessions.end", for: .signedIn) { _ in Answer.redirect(to: "/").signingOut() },
        .upload("/upload", "upload", for: .everyone, limit: UploadLimit(perFile: 100, files: 2, total: 2000)) {
            visit, uploads in
            var lines = ["title=\(visit.form.text("title"))"]
            while let file = try await uploads.next() { lines.append("\(file.field) \(file.name) \(file.bytes.count)") }
            return .text(lines.joined(separator: "\n"))
        },
    ]

    static func site(_ change: (inout SiteSettings, inout SiteSeams) -> Void = { _, _ in }) throws -> Site {
        var settings = SiteSettings(formKey: Array(repeating: 7, count: 32))
        var seams = SiteSeams { token in
            guard token == "token-of-li" else { return nil }
            let actor = Actor(
                identity: ID(5).map { .account($0) } ?? .anonymous, name: "李梅",
                grants: [Grant(role: .officer, organisation: ID(1)!, reach: reach)])
            return SignedIn(
                actor: actor, language: .zh, organisations: [Crumb(Text("阳江市总工会", en: "Yangjiang"))],
                counts: ["letters": NavigationCount(3)])
        }
        seams.clock = Clock { Instant(microseconds: 1_795_000_000_000_000) }
        change(&settings, &seams)
        return Site(
            routes: routes, frame: frame, settings: settings, seams: seams, assets: try Assets.load())
    }

    private static let reach = Reach(line: .leadership, path: OrganisationPath("00001/")!)

    static func browser(_ change: (inout SiteSettings, inout SiteSeams) -> Void = { _, _ in }) throws -> TestSite {
        try TestSite(try site(change))
    }

    /// A browser in which Li Mei is signed in.
    static func signedInBrowser() async throws -> TestSite {
        let browser = try browser()
        let page = try await browser.get("/")
        _ = try await browser.submit("/things", on: page)
        let token = page.hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        _ = try await browser.send(
            .post, "/sign-in", type: "application/x-www-form-urlencoded", body: Array("_form=\(token)".utf8))
        return browser
    }
}
