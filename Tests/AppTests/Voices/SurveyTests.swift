import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Voices
import Web

@testable import App

@Suite("Surveys") struct SurveyTests {
    private func open(_ office: Office, until days: Int = 7) async throws -> ID<Entry> {
        let book = office.installation.book
        var survey = Survey.sample(on: office.platform.clock.now().day)
        survey.until = survey.from?.adding(days: days)
        let id = try await office.platform.perform(
            OpenEntry(survey, of: office.tree.city.id, book: book), as: .operator)
        _ = try await office.platform.perform(
            TakeStep("open", on: id, of: "surveys", version: 1, book: book), as: .operator)
        return id
    }

    private func answer(_ office: Office, _ id: ID<Entry>, _ fields: [String: String]) async throws -> Int {
        let browser = TestSite(office.door)
        let page = try await browser.get("/surveys/\(id)")
        return try await browser.submit("/surveys/\(id)", on: page, fields).status
    }

    @Test("Answers are counted, also on paper, each stub once; no sheet is kept", arguments: Stage.engines)
    func counted(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let id = try await open(office)
            for _ in 0..<6 {
                #expect(try await answer(office, id, ["q1": "1", "q2": "2", "q3": "加开早班车"]) == 200)
            }
            #expect(try await answer(office, id, ["q1": "3"]) == 200)
            #expect(try await answer(office, id, [:]) == 422, "nothing was answered")
            #expect(try await answer(office, id, ["q1": "9"]) == 422, "there is no ninth option")
            let officer = try office.browser(of: try await office.visitor(.officer, at: .own))
            let paper = try await officer.get("/surveys/\(id)/paper")
            let sheet = ["q1": "1", "stub": "甲-001"]
            #expect(try await officer.submit("/surveys/\(id)/paper", on: paper, sheet).status == 303)
            #expect(try await officer.submit("/surveys/\(id)/paper", on: paper, sheet).status == 422, "counted already")
            let beside = try office.browser(of: try await office.visitor(.officer, at: .beside))
            #expect(try await beside.get("/surveys/\(id)").status == 200, "everybody may answer")
            let early = try await officer.get("/surveys/\(id)/results").text
            #expect(early.contains("收到 8 份") && !early.contains("加开早班车") && !early.contains("班车"))
            #expect(try await officer.get("/surveys/\(id)/results?format=csv").status == 409)
            _ = try await office.platform.perform(
                TakeStep("close", on: id, of: "surveys", version: 2, book: office.installation.book), as: .operator)
            #expect(
                try await officer.submit("/surveys/\(id)/paper", on: paper, ["q1": "1", "stub": "甲-002"]).status == 422)
            let results = try await officer.get("/surveys/\(id)/results").text
            #expect(results.contains("收到 8 份，其中纸质 1 份") && results.contains("加开早班车"))
            // What comes of it is written by whoever has seen the results.
            var theme = OpinionTheme()
            (theme.theme, theme.voices) = ("早班车", 6)
            let after: [(String, [String: FieldValue])] = [
                ("group", ["themes": OpinionTheme.fieldValue(of: [theme])]), ("settle", ["use": .text("加开了早班车")]),
            ]
            for (version, step) in after.enumerated() {
                _ = try await office.platform.perform(
                    TakeStep(
                        step.0, on: id, of: "surveys", version: 3 + version, step.1, book: office.installation.book),
                    as: .operator)
            }
            let file = try await officer.get("/surveys/\(id)/results?format=csv").text
            #expect(!file.contains("加开早班车"))
            #expect(!file.contains("满意,7") && file.contains("不列"), "beside one hidden number the next is hidden too")
            #expect(file.contains("班车,6"))
            let columns: [String] = try await office.platform.database.read { connection in
                try connection.all("SELECT words FROM survey_words ORDER BY id") { try $0[0] }
            }
            #expect(columns.count == 6)
            try await office.platform.database.write { connection in
                for number in 1...1000 {
                    try connection.run(
                        "INSERT INTO survey_words (survey, question, id, words) VALUES (\(id), 3, \(number), '早班车')")
                }
            }
            #expect(try await officer.get("/surveys/\(id)/results").text.contains("显示 1000 条，共 1006 条"))
            #expect(try await beside.get("/surveys/\(id)/results").status == 404)
            #expect(try await beside.get("/surveys/\(id)/paper").status == 404)
        }
    }

    @Test("A survey that is not open is as if absent, and what was answered goes with it", arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let book = office.installation.book
            let draft = try await office.platform.perform(
                OpenEntry(
                    Survey.sample(on: office.platform.clock.now().day), of: office.tree.city.id, book: book),
                as: .operator)
            #expect(try await TestSite(office.door).get("/surveys/\(draft)").status == 404)
            let id = try await open(office)
            #expect(try await answer(office, id, ["q1": "1", "q3": "谢谢"]) == 200)
            _ = try await office.platform.perform(
                TakeStep("close", on: id, of: "surveys", version: 2, book: book),
                as: .operator)
            #expect(try await TestSite(office.door).get("/surveys/\(id)").status == 404)
            let left: Int? = try await office.platform.database.write { connection in
                try connection.run("DELETE FROM entry_body WHERE entry = \(id)")
                return try connection.value("SELECT COUNT(*) FROM survey_words WHERE survey = \(id)")
            }
            #expect(left == 0)
        }
    }
}
