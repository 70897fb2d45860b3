import Foundation
import Kernel
import Testing

@testable import Bulletins

@Suite("Finding what was conveyed by whom") struct ConveyanceTests {
    private func find(_ text: String, head: String = "", days: [EventDate] = []) -> [Conveyance] {
        let body = Passage.body(text)
        var article = ArticleReading()
        article.people = PeopleFinder.find(in: body)
        article.dates = days
        return ConveyanceFinder.find(in: body, heads: head.isEmpty ? [] : [Word(head).units], knowing: article)
    }

    private func directives(_ text: String) -> [String] { find(text).map(\.directive) }

    @Test(
        "The words behind the verb name the directive",
        arguments: [
            ("5月6日，甲市总工会召开党组会议，传达学习中国工会十七大精神。", ["中国工会十七大精神"]),
            ("甲市总工会召开会议，学习贯彻习近平总书记视察广东重要讲话精神。", ["习近平总书记视察广东重要讲话精神"]),
            ("甲市总工会召开会议，传达学习习近平总书记重要讲话和中国工会十七大精神。", ["习近平总书记重要讲话", "中国工会十七大精神"]),
            ("甲市总工会召开会议，学习习近平总书记关于工人阶级和工会工作的重要论述。", ["习近平总书记关于工人阶级和工会工作的重要论述"]),
            ("甲市总工会召开会议，传达省委、市委扩大会议精神。", ["省委、市委扩大会议精神"]), ("甲市总工会召开会议，学习《中华人民共和国工会法》。", ["中华人民共和国工会法"]),
            ("甲市总工会召开会议，学习省总工会《关于深化改革的意见》。", ["省总工会《关于深化改革的意见》"]),
            ("甲市总工会召开学习贯彻中国工会十七大精神大会。", ["中国工会十七大精神"]), ("甲市总工会举办党的二十大精神专题宣讲会。", ["党的二十大精神"]),
            ("甲市总工会召开会议，传达全总领导在大会期间的重要讲话、重要指示精神。", ["全总领导在大会期间的重要讲话、重要指示精神"]),
            ("甲市总工会印发《关于学习宣传贯彻党的二十大精神的通知》。", ["党的二十大精神"]),
        ])
    func named(_ text: String, _ wanted: [String]) { #expect(directives(text) == wanted) }

    @Test("A union keeps its whole name", arguments: ["从化区总工会", "和平县总工会", "高要区总工会"])
    func names(_ union: String) {
        #expect(find("4月1日，\(union)召开党组会议，传达学习中国工会十七大精神。").map(\.organisation) == [union])
    }

    @Test(
        "What is asked for, planned, praised or named in passing is not conveyed",
        arguments: [
            "甲市总工会召开会议。会议要求，各级工会要传达学习中国工会十七大精神。", "甲市总工会将召开会议，传达学习中国工会十七大精神。", "甲市总工会召开会议，弘扬劳模精神、工匠精神。",
            "宣讲团走进工厂，向职工宣讲劳模精神、劳动精神、工匠精神。", "甲市总工会贯彻落实新发展理念。", "甲市总工会召开会议，传达学习上级有关会议精神。",
            "甲市总工会召开会议，研究学习贯彻中国工会十七大精神的措施。", "一是加强学习。组织职工学习贯彻中国工会十七大精神。", "全市各级工会深入学习贯彻中国工会十七大精神。",
            "甲市总工会召开会议，学习《平凡的世界》。", "甲市总工会制定学习中国工会十七大精神计划。", "为学习贯彻中国工会十七大精神，甲市总工会办了画展。",
            "甲市代表团举行会议，学习中国工会十七大精神。", "东方公司召开会议，学习中国工会十七大精神。",
        ])
    func none(_ text: String) { #expect(directives(text).isEmpty, "\(directives(text))") }

    @Test("A short form takes the name that the article prints in full")
    func short() {
        let text = "甲市总工会召开会议，学习省委书记给码头工人的回信精神。乙区总工会宣讲组到码头宣讲回信精神。"
        let found = find(text)
        #expect(found.map(\.directive) == ["省委书记给码头工人的回信精神", "省委书记给码头工人的回信精神"])
        #expect(found.map(\.organisation) == ["甲市总工会", "乙区总工会"])
        #expect(find("甲市总工会召开会议，传达学习重要讲话精神。").isEmpty)
    }

    @Test("A list of unions gives each one with the ending that print leaves out")
    func list() {
        let found = find("越秀、海珠、荔湾区总工会等全部区总工会通过召开党组会等形式学习中国工会十七大精神。")
        #expect(found.map(\.organisation) == ["越秀区总工会", "海珠区总工会", "荔湾区总工会"])
        #expect(found.allSatisfy { $0.form == .partyGroup })
    }

    @Test("A union in the post of the chair acts only where none other is named")
    func posts() {
        let named = find("甲市人大常委会副主任、市总工会主席王小明主持召开甲市总工会党组会议，学习中国工会十七大精神。")
        #expect(named.map(\.organisation) == ["甲市总工会"])
        let chair = find("5月6日，甲县总工会主席王小明走进车间，宣讲中国工会十七大精神。")
        #expect(chair.map(\.organisation) == ["甲县总工会"])
    }

    @Test("Without a union in the text the issuer is left to be the one")
    func issuer() {
        let found = find("会议传达学习了中国工会十七大精神。")
        #expect(found.map(\.organisation) == [nil])
    }

    @Test("A directive conveyed twice by one union is one conveyance, whatever it is called the second time")
    func twice() {
        let found = find("甲市总工会召开会议，传达中国工会十七大精神。\n下午，市总工会召开全体干部职工大会，传达中国工会第十七次全国代表大会精神。")
        #expect(found.map(\.organisation) == ["甲市总工会"])
    }

    @Test(
        "The form of the meeting is told by its name",
        arguments: [
            ("召开党组（扩大）会议", MeetingForm.partyGroup), ("党组召开会议", .partyGroup), ("召开党组理论学习中心组学习会", .studyGroup),
            ("召开主席办公会议", .standing),
            ("召开全体干部职工大会", .assembly), ("召开座谈会", .symposium), ("召开五届二次全委会", .plenary), ("举办培训班", .training),
            ("召开专题学习会", .study),
            ("召开支部党员大会", .branch), ("召开会议", .other), ("召开扩大会议", .other),
        ])
    func forms(_ words: String, _ form: MeetingForm) {
        #expect(find("甲市总工会\(words)，传达学习中国工会十七大精神。").map(\.form) == [form])
    }

    @Test("Every form and part has a name in both languages")
    func names() {
        #expect(Set(MeetingForm.allCases.map(\.name.zh)).count == MeetingForm.allCases.count)
        #expect(MeetingForm.allCases.allSatisfy { !$0.name.en.isEmpty })
        #expect(ConveyingPerson.Part.allCases.allSatisfy { !$0.name.en.isEmpty })
    }

    @Test("Who chairs, conveys and speaks is told apart")
    func people() {
        let text = "甲市总工会召开会议，传达学习中国工会十七大精神。市总工会主席王小明主持会议并讲话。受市总工会主席李大成委托，市总工会副主席陈小端传达了会议精神。"
        #expect(
            find(text).first?.chairs == [
                ConveyingPerson(name: "王小明", part: .chaired), ConveyingPerson(name: "王小明", part: .spoke),
                ConveyingPerson(name: "陈小端", part: .conveyed),
            ])
    }

    @Test("Each of two meetings has its own day and its own points")
    func apart() {
        let text = "5月6日，甲区总工会召开会议，传达中国工会十七大精神。会议要求，一是学；二是用。\n5月8日，乙区总工会召开会议，传达中国工会十七大精神。会议要求，一是读；二是写；三是讲。"
        let days = [EventDate(year: 2018, month: 5, day: 6), EventDate(year: 2018, month: 5, day: 8)]
        let found = find(text, days: days)
        #expect(found.map(\.day) == days)
        #expect(found.map(\.points) == [2, 3])
        #expect(find("甲区总工会召开会议，传达中国工会十七大精神。").map(\.day) == [nil])
    }

    @Test("A headline is evidence where the body names nothing")
    func headline() {
        let found = find("5月6日，甲市总工会召开党组会议，学习上级精神。", head: "甲市总工会传达学习中国工会十七大精神")
        #expect(found.map(\.directive) == ["中国工会十七大精神"])
        #expect(found.first?.trace == nil && found.first?.organisation == "甲市总工会" && found.first?.form == .partyGroup)
        #expect(find("5月6日，职工运动会开幕。", head: "甲市总工会传达学习中国工会十七大精神").isEmpty)
    }

    @Test(
        "Variants of one directive have one key",
        arguments: [
            ("习近平总书记视察广东重要讲话精神", "总书记视察广东时的讲话"), ("习近平总书记视察广东重要讲话精神", "习近平总书记调研广东时的重要讲话精神"),
            ("中国工会十七大精神", "中国工会第十七次全国代表大会精神"), ("中国工会十七大会议精神", "工会十七大"), ("党的二十大精神", "“二十大”精神"),
            ("习近平总书记在同中华全国总工会新一届领导班子成员集体谈话时的重要讲话精神", "习近平总书记同全总新一届领导班子谈话"),
            ("省总工会十五届二次全委会精神", "省总第十五届委员会第二次全体会议精神"), ("给某集团全体职工的回信精神", "给某集团职工回信"),
        ])
    func keys(_ one: String, _ other: String) { #expect(Conveyance.key(of: one) == Conveyance.key(of: other)) }

    @Test("Different directives keep different keys, and none is empty")
    func different() {
        #expect(Conveyance.key(of: "中国工会十七大精神") != Conveyance.key(of: "中国工会十八大精神"))
        #expect(Conveyance.key(of: "省委书记重要讲话精神") != Conveyance.key(of: "习近平总书记重要讲话精神"))
        #expect(Conveyance.key(of: "省总工会会议精神") != Conveyance.key(of: "市总工会会议精神"))
        #expect(!Conveyance.key(of: "重要精神").isEmpty && !Conveyance.key(of: "《》").isEmpty)
    }

    @Test("The trace shows the words in the sentence that tells of the meeting")
    func trace() throws {
        let body = Passage.body("甲市总工会召开会议，传达学习中国工会十七大精神。")
        let found = ConveyanceFinder.find(in: body, heads: [], knowing: ArticleReading())
        let place = try #require(found.first?.trace?.place)
        #expect(String(decoding: Array(body.text.utf8)[place], as: UTF8.self) == "中国工会十七大精神")
    }

    @Test("A reading keeps its conveyances, and an older one without them can be read")
    func coding() throws {
        var article = ArticleReading()
        article.conveyances = find("5月6日，甲市总工会召开会议，传达学习中国工会十七大精神。", days: [EventDate(year: 2018, month: 5, day: 6)])
        let data = try JSONEncoder().encode(article)
        #expect(try JSONDecoder().decode(ArticleReading.self, from: data) == article)
        var stored = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        stored["conveyances"] = nil
        let older = try JSONDecoder().decode(
            ArticleReading.self, from: JSONSerialization.data(withJSONObject: stored))
        #expect(older.conveyances.isEmpty)
    }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs + hostile)
    func crumbs(_ text: String) { _ = find(text, head: String(text.prefix(200))) }

    private static let hostile = [
        "学习", "传达学习", "会议学习《", "召开学习》精神", "传达精神", "《关于学习", "到学习精神", "总工会召开、学习、精神", "受委托传达",
        String(repeating: "学习精神", count: 2500), String(repeating: "总工会召开会议传达", count: 1200),
        String(repeating: "甲市总工会、", count: 2000) + "召开会议学习工会法", String(repeating: "《", count: 5000) + "学习工会法",
        "甲市总工会召开会议，学习" + String(repeating: "和、以及", count: 2000) + "精神。", String(repeating: "举办全会精神宣讲", count: 1500),
    ]
}
