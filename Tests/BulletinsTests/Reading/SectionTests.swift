import Testing

@testable import Bulletins

@Suite("Reading sections") struct SectionTests {
    private func sections(_ head: String) -> [String?] {
        let text = "\(head)\n\n甲区总工会开会\n\n5月6日，甲区总工会开会。（甲区总工会）\n\n乙区总工会开会\n\n5月7日，乙区总工会开会。（乙区总工会）"
        return BulletinReader.read(text).articles.map(\.section)
    }

    @Test(
        "A section is known by brackets, ornaments or its name",
        arguments: [
            "〔工作交流〕", "[工作交流]", "【工作交流】", "◆ 工作交流 ◆", "工作交流", "工 作 交 流", "〓工作交流〓", "## 工作交流", "一、工作交流", "工作交流：",
            "——工作交流——", "“工作交流”",
        ]
    )
    func forms(_ head: String) {
        #expect(sections(head).map { $0?.filter { !$0.isWhitespace } } == ["工作交流", "工作交流"])
    }

    @Test("A name outside every list is a section by its form", arguments: ["〔一线来信〕", "港城传真", "【镇里事】", "园区掠影"])
    func unknown(_ head: String) {
        #expect(sections(head).allSatisfy { $0 != nil })
    }

    @Test("A headline is no section", arguments: ["市总工会召开工作交流会", "喜迎劳动者的节日"])
    func headlines(_ head: String) {
        #expect(sections(head).allSatisfy { $0 == nil })
    }

    @Test("The slogan over the first headline of a sectioned bulletin is its section")
    func slogan() {
        let text = """
            学习贯彻重要讲话精神
            完成大会的目标和任务
            省总工会召开党组会议提出四点要求
            11月2日，省总工会召开会议。（省总工会办公室）
            各地动态
            韶关市总工会开会
            11月3日，韶关市总工会开会。（韶关市总工会）
            """
        let found = BulletinReader.read(text).articles
        #expect(found.map(\.section) == ["学习贯彻重要讲话精神 完成大会的目标和任务", "各地动态"])
        #expect(found.map(\.title) == ["省总工会召开党组会议提出四点要求", "韶关市总工会开会"])
    }

    @Test("A Markdown heading over deeper ones names a section")
    func levels() {
        let text = "## 一周数字\n\n### 热线来电分析\n\n6月8日，热线接听来电。\n\n### 驿站服务分析\n\n6月9日，驿站服务。"
        #expect(BulletinReader.read(text).articles.map(\.section) == ["一周数字", "一周数字"])
    }

    @Test("A number and a space before a section are no part of its name")
    func spacedNumber() {
        #expect(sections("一 工作要情") == ["工作要情", "工作要情"])
    }

    @Test("A numbered name of any kind is a section over items with a mark")
    func overMarks() {
        let text = "一、暖心小事\n◇甲区总工会召开会议 5月6日，甲区总工会召开会议，研究部署全年各项重点工作，提出要求。\n◇乙区总工会召开会议 5月7日，乙区总工会召开会议，研究部署全年各项重点工作，提出要求。"
        let found = BulletinReader.read(text).articles
        #expect(found.map(\.section) == ["暖心小事", "暖心小事"])
        #expect(found.map(\.title) == ["甲区总工会召开会议", "乙区总工会召开会议"])
    }

    @Test("Short names under one ornament are sections, whatever they say")
    func ornamented() {
        let text = "■ 头条\n甲区总工会开大会\n5月6日，甲区总工会开会。（甲区总工会）\n■ 我说\n我在果园当学徒\n乙县总工会干部　林青\n驻村一年，我学会了剪枝。"
        let found = BulletinReader.read(text).articles
        #expect(found.map(\.section) == ["头条", "我说"])
        #expect(found.map(\.title) == ["甲区总工会开大会", "我在果园当学徒"])
    }

    @Test(
        "A short name that ornaments or strokes enclose is a section",
        arguments: ["===== 本周头条 =====", "★★ 本周头条 ★★", "◆本周头条◆"])
    func framed(_ head: String) {
        #expect(sections(head) == ["本周头条", "本周头条"])
    }

    @Test(
        "A day of the week alone on its line names the section of what follows",
        arguments: ["周一  5月19日", "星期一", "周一（5月19日）"])
    func weekdays(_ day: String) {
        let text = "\(day)\n\n甲县总工会办夜校\n5月19日，甲县总工会夜校开课。（甲县总工会）\n\n乙县工会送清凉\n5月19日，乙县工会送清凉。（乙县总工会）"
        #expect(BulletinReader.read(text, year: 2025).articles.map(\.section) == [day, day])
    }

    @Test("The labels of a form are no part of headline and body")
    func form() {
        let text = "甲县总工会来稿\n\n标题：甲县总工会办夜校\n正文：\n5月19日，甲县总工会夜校开课，学员三十人。\n\n标题：乙县工会送清凉\n正文：5月19日，乙县工会送清凉。"
        let articles = BulletinReader.read(text, year: 2025).articles
        #expect(articles.last?.title == "乙县工会送清凉")
        #expect(articles.map(\.body) == ["5月19日，甲县总工会夜校开课，学员三十人。", "5月19日，乙县工会送清凉。"])
    }
}
