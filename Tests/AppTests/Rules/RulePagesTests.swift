import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("The pages of the rules", .serialized) struct RulePagesTests {
    @Test(
        "A rule is counted on screen with the words of the terminal, and what moves it can be tried",
        arguments: Stage.engines)
    func explained(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let page = try await office.open("/rules/LD-02?region=4417&from=2026-11-21", as: she)
            let printed = try await Terminal.run([
                "rules", "explain", "LD-02", "--region", "4417", "--from", "2026-11-21", "--language", "zh",
            ])
            let lines = printed.output.split(separator: "\n").dropFirst()
            #expect(lines.count > 15)
            for line in lines {
                for words in line.split(separator: "：", maxSplits: 1) {
                    #expect(page.text.contains(words.drop { $0 == " " }), "\(words)")
                }
            }
            let moved = try await office.open(
                "/rules/LD-01?region=CN&from=2026-03-02&event-1=interrupt&at-1=2026-05-06&to-1=2026-06-01", as: she)
            #expect(moved.text.contains("自此日重新起算"))
            let faulty = try await office.open("/rules/LD-02?region=%E4%B9%8C%E6%9C%89&from=2026-11-21", as: she)
            #expect(faulty.status == 422)
            #expect(faulty.text.contains("没有找到「乌有」"))
            #expect(faulty.text.contains("value=\"乌有\""))
            #expect(try await office.open("/rules/LD-999", as: she).status == 404)
            let day = try await office.open("/rules/LD-02?region=CN&from=soon", as: she)
            #expect(day.status == 422)
        }
    }

    @Test("The list finds by place and words, and says what is still to be set", arguments: Stage.engines)
    func list(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let zhejiang = try await office.open("/rules?region=33&q=CB-03", as: she)
            #expect(zhejiang.text.contains("10 个工作日"))
            let shanghai = try await office.open("/rules?region=31&q=CB-03", as: she)
            #expect(shanghai.text.contains("15 日") && !shanghai.text.contains("10 个工作日"))
            #expect(try await office.open("/rules?q=A11-line", as: she).text.contains("时限待设定"))
            #expect(try await office.open("/rules?q=nothing-like-it", as: she).text.contains("class=\"empty\""))
            let english = try await office.open("/rules?region=33&q=CB-03", as: she, in: "en")
            #expect(english.text.contains("10 working days"))
            let auditor = try await office.visitor(.auditAdministrator, at: .own)
            #expect(try await office.open("/rules", as: auditor).status == 403)
        }
    }

    @Test("Faults are named by their line, and what was typed is kept", arguments: Stage.engines)
    func faults(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let keeper = try await office.visitor(.systemAdministrator, at: .above)
            let yaml = LocalText.pack("soon").replacing("article", with: "artikel")
            let answer = try await office.upload("/rules/packs/new", yaml, as: keeper)
            #expect(answer.status == 422)
            #expect(answer.text.contains("第 8 行") && answer.text.contains("第 10 行"))
            #expect(answer.text.contains("limit: soon"))
            let notice = try await office.upload("/rules/calendar", "year,2031,\nrest,2031-01-01", as: keeper)
            #expect(notice.status == 422)
            #expect(notice.text.contains("第 2 行") && notice.text.contains("rest,2031-01-01"))
            let taken = try await office.upload("/rules/packs/new", LocalText.pack(name: "national"), as: keeper)
            #expect(taken.status == 422 && taken.text.contains("随平台提供"))
            // The example to begin from is no rule of any place, and is not taken for one.
            let form = try await office.open("/rules/packs/new", as: keeper).text.split(separator: "</textarea>")
            let shown = try #require(form.first?.split(separator: ">").last)
            let example = String(shown).replacing("&quot;", with: "\"")
            #expect(example.contains("A8-reply"))
            let unread = try await office.upload("/rules/packs/new", example, as: keeper)
            #expect(unread.status == 422 && unread.text.contains("confidence 为 L"))
        }
    }

    @Test(
        "Uploaded, compared, tried, activated: then every page answers by it, and retired no more",
        arguments: Stage.engines)
    func life(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let keeper = try await office.visitor(.systemAdministrator, at: .above)
            let she = try await office.visitor(.officer, at: .own)
            let uploaded = try await office.upload("/rules/packs/new", LocalText.pack(), as: keeper)
            let path = try #require(uploaded.headers[.location])
            let shown = try await office.open(path, as: keeper)
            #expect(shown.text.contains("10 个工作日") && shown.text.contains("无规定"))
            #expect(try await office.send("\(path)/activation", on: path, as: keeper).status == 422)
            let broken = try await office.upload("\(path)/trial", "[{]", as: keeper)
            #expect(broken.status == 422 && broken.text.contains("[{]"))
            let tried = try await office.upload("\(path)/trial", LocalText.cases, as: keeper)
            #expect(tried.text.contains("2026-12-07") && tried.text.contains("不同"))
            #expect(try await office.open("/rules/T-reply?region=CN", as: she).status == 404)
            let active = try await office.send("\(path)/activation", on: path, as: keeper)
            #expect(active.text.contains("已启用"))
            let rule = try await office.open("/rules/T-reply?region=CN&from=2026-11-23", as: she)
            #expect(rule.text.contains("2026年12月7日"))
            let seen = try await office.open(path, as: she)
            #expect(seen.status == 200 && !seen.text.contains("/retirement"))
            _ = try await office.send("\(path)/retirement", on: path, as: keeper)
            let former = try await office.open("/rules/T-reply?region=CN&from=2026-11-23", as: she)
            #expect(former.text.contains("已停用") && former.text.contains("当日当地没有有效的规则"))
        }
    }
}

extension Office {
    /// Sends a file to a route that takes one.
    fileprivate func upload(_ path: String, _ text: String, as visitor: Visitor) async throws -> TestAnswer {
        try await browser(of: visitor).send(Example(path: path, file: Array(text.utf8)), isForm: true)
    }
}
