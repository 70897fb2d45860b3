import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("The pages of the inbox", .serialized) struct InboxPagesTests {
    @Test(
        "Workbench and inbox list what waits, with its term in words, and lead to the count", arguments: Stage.engines)
    func lists(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let late = try await office.matter(at: office.tree.city, in: she, due: -1)
            let free = try await office.matter(at: office.tree.city, due: 0)
            for path in ["/", "/inbox"] {
                let page = try await office.open(path, as: she)
                #expect(page.status == 200)
                #expect(page.text.contains(late.entry.number), "\(path)")
                #expect(page.text.contains("已超 1 天"))
                #expect(page.text.contains("href=\"\(late.address)#term\""))
                #expect(page.text.contains("light late"))
            }
            // As many as the inbox holds, whatever else the first page asks of her.
            #expect(try await office.open("/", as: she).text.contains(">待办 2<"))
            #expect(try await office.open("/inbox", as: she).text.contains("农历"))
            #expect(try await !office.open("/inbox", as: she).text.contains(free.entry.number))
            #expect(try await office.open("/inbox/post", as: she).text.contains("今天到期"))
            let english = try await office.open("/inbox", as: she, in: "en")
            #expect(english.text.contains("1 day late") && english.text.contains("lunar month"))
            // Two wait for her, one of them late: the number in the rail is red.
            #expect(try await office.open("/help", as: she).text.contains("class=\"count late\""))
        }
    }

    @Test("Empty, each tab says so and what to do; an administrator has no inbox", arguments: Stage.engines)
    func empty(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            for tab in ["", "/post", "/organisation", "/below", "/hand-over"] {
                let page = try await office.open("/inbox\(tab)", as: she)
                #expect(page.status == 200 && page.text.contains("class=\"empty\""), "\(tab)")
            }
            #expect(try await office.open("/", as: she).text.contains("没有要办的事"))
            let keeper = try await office.visitor(.systemAdministrator, at: .own)
            #expect(try await office.open("/inbox", as: keeper).status == 403)
            #expect(try await !office.open("/", as: keeper).text.contains("href=\"/inbox\""))
        }
    }

    @Test("What nobody holds is taken up in one click", arguments: Stage.engines)
    func taking(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let free = try await office.matter(at: office.tree.city, due: 3)
            let after = try await office.send("/inbox/taking", on: "/inbox/post", as: she)
            #expect(after.text.contains("已领办"))
            #expect(try await office.open("/inbox", as: she).text.contains(free.entry.number))
        }
    }

    @Test(
        "Pressed from above with an offer, it stands in the inbox below, and the button is gone for the day",
        arguments: Stage.engines)
    func pressing(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let above = try await office.visitor(.leader, at: .own)
            let below = try await office.visitor(.officer, at: .below)
            let late = try await office.matter(at: office.tree.county, in: below, due: -4)
            let list = try await office.open("/inbox/below", as: above)
            let form = "/inbox/pressing?ledger=\(late.entry.ledger.name)&entry=\(late.entry.id)"
            #expect(list.text.contains(form.replacing("&", with: "&amp;")))
            let again = try await office.send("/inbox/pressing", on: form, as: above, ["words": ""])
            #expect(again.status == 422)
            let after = try await office.send(
                "/inbox/pressing", on: form, as: above, ["words": "难在哪里", "offer": "help"])
            #expect(after.text.contains("今天已催办"))
            let inbox = try await office.open("/inbox", as: below)
            #expect(inbox.text.contains("难在哪里") && inbox.text.contains("可以帮忙"))
            #expect(try await office.open(form, as: below).status == 403)
        }
    }

    @Test(
        "A deputy is named on a form, finds the matters in her own inbox, and the leave is ended again",
        arguments: Stage.engines)
    func leave(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let deputy = try await office.visitor(.officer, at: .own)
            let matter = try await office.matter(at: office.tree.city, in: she, due: 2)
            let today = office.platform.clock.now().day
            let account = try #require(deputy.account)
            let named = try await office.send(
                "/inbox/leave", on: "/inbox/leave", as: she,
                ["deputy": account.description, "from": today.description, "until": today.adding(days: 3).description])
            #expect(named.text.contains("进行中"))
            #expect(try await office.open("/inbox", as: deputy).text.contains(matter.entry.number))
            _ = try await office.send("/inbox/leave/end", on: "/inbox/leave", as: she)
            #expect(try await !office.open("/inbox", as: deputy).text.contains(matter.entry.number))
        }
    }

    @Test("Everything in hand is offered, received, declined with a reason and taken back", arguments: Stage.engines)
    func handOver(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let next = try await office.visitor(.officer, at: .own)
            let first = try await office.matter(at: office.tree.city, in: she, due: 1)
            let second = try await office.matter(at: office.tree.city, in: she, due: 2)
            let account = try #require(next.account)
            let offered = try await office.send(
                "/inbox/hand-over/new", on: "/inbox/hand-over/new", as: she,
                ["receiver": account.description, "extent": "all"])
            #expect(offered.text.contains("2 件已提交移交") && offered.text.contains("未接收"))
            let accepted = try await office.send("/inbox/hand-over/accept", on: "/inbox/hand-over", as: next)
            #expect(accepted.text.contains("已接收"))
            #expect(try await office.open("/inbox", as: next).text.contains(first.entry.number))
            let declined = try await office.send(
                "/inbox/hand-over/decline", on: "/inbox/hand-over", as: next, ["reason": "不归我管"])
            #expect(declined.text.contains("已退回"))
            let left = try await office.open("/inbox/hand-over", as: she)
            #expect(left.text.contains("不归我管") && left.text.contains(second.entry.number))
            #expect(try await office.open("/inbox", as: she).text.contains(second.entry.number))
        }
    }

    @Test("For one who left, a colleague of the office hands over", arguments: Stage.engines)
    func leaver(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let gone = try await office.visitor(.officer, at: .own)
            let she = try await office.visitor(.officer, at: .own)
            let matter = try await office.matter(at: office.tree.city, in: gone, due: 1)
            let account = try #require(gone.account)
            try await office.platform.perform(SetAccountEnabled(account, false), as: .operator)
            let form = "/inbox/hand-over/new?leaver=\(account)"
            #expect(try await office.open("/inbox/hand-over", as: she).text.contains(form))
            let me = try #require(she.account)
            _ = try await office.send(
                "/inbox/hand-over/new", on: form, as: she, ["receiver": me.description, "extent": "all"])
            _ = try await office.send("/inbox/hand-over/accept", on: "/inbox/hand-over", as: she)
            #expect(try await office.open("/inbox", as: she).text.contains(matter.entry.number))
        }
    }
}
