import Testing

@testable import Bulletins

@Suite("Reading the masthead") struct MastheadTests {
    @Test("Name, number, permit, office and day are read, one to a line")
    func lines() {
        let text = """
            工会信息

            〔2020〕第十二期

            江海市总工会办公室
            (江办准印证第089号)

            2020年5月19日

            市总工会召开会议

            5月6日，市总工会召开会议。（市总工会办公室）
            """
        let masthead = BulletinReader.read(text).masthead
        #expect(masthead.name == "工会信息")
        #expect(masthead.year == 2020)
        #expect(masthead.number == 12)
        #expect(masthead.permit == "江办准印证第089号")
        #expect(masthead.office == "江海市总工会办公室")
        #expect(masthead.date == EventDate(year: 2020, month: 5, day: 19))
    }

    @Test("A red head set letter by letter with office and day on one line is read")
    func redHead() {
        let text = "紫 江 县 工 会 简 报\n第12期（总第256期）\n紫江县总工会办公室编　　2024年12月26日\n签发人：钟小秋\n"
        let masthead = BulletinReader.read(text).masthead
        #expect(masthead.name == "紫江县工会简报")
        #expect(masthead.number == 12)
        #expect(masthead.total == 256)
        #expect(masthead.office == "紫江县总工会办公室")
        #expect(masthead.date?.description == "2024-12-26")
    }

    @Test(
        "Every way of numbering an issue is understood",
        arguments: [
            ("〔2020〕第十二期", 2020, 12, nil), ("2024年第3期(总第128期)", 2024, 3, 128), ("第5期总第128期", nil, 5, 128),
            ("（2019年第17期）", 2019, 17, nil), ("第二十一期", nil, 21, nil), ("2024年12期", 2024, 12, nil),
        ] as [(String, Int?, Int?, Int?)]
    )
    func numbers(_ text: String, _ year: Int?, _ number: Int?, _ total: Int?) {
        #expect(IssueNumber.read(Word(text).units) == IssueNumber(year: year, number: number, total: total))
    }

    @Test("A day in ideographs is a day")
    func ideographs() {
        #expect(FullDate.find(in: Word("二○二一年十月十五日").units)?.date.description == "2021-10-15")
        #expect(FullDate.find(in: Word("2024-03-1510:12").units)?.date.description == "2024-03-15")
        #expect(FullDate.find(in: Word("2024年13月1日").units) == nil)
    }

    @Test("A text that begins with an article has no masthead")
    func none() {
        let reading = BulletinReader.read("全省工会信息工作会议在从山召开\n10月16日，全省工会信息工作会议在从山召开。（省总工会办公室）")
        #expect(reading.masthead.isEmpty)
        #expect(reading.articles.map(\.title) == ["全省工会信息工作会议在从山召开"])
    }

    @Test("The foot is read and belongs to no article")
    func foot() {
        let text = """
            市总工会召开会议

            5月6日，市总工会召开会议。

            报：市委黎山同志，省总工会陈水同志，
            市委办公厅。
            发：各区总工会，各产业、直属单位工会。

            责任编辑：黄小升 校对：赵一二 电话：83188030
            """
        let reading = BulletinReader.read(text)
        #expect(reading.masthead.distribution.map(\.way) == ["报", "发"])
        #expect(reading.masthead.distribution.first?.recipients == ["市委黎山同志", "省总工会陈水同志", "市委办公厅"])
        #expect(reading.masthead.editors == [.init(role: "责任编辑", names: ["黄小升"]), .init(role: "校对", names: ["赵一二"])])
        #expect(reading.articles.map(\.body) == ["5月6日，市总工会召开会议。"])
    }

    @Test("The head of a newspaper's page gives the day of issue")
    func pageHead() {
        let text = "3版  工会新闻   2026年1月9日 星期五   责编：高明  版式：林青\n\n甲区总工会开会\n\n本报讯 1月6日，甲区总工会开会。"
        let read = BulletinReader.read(text)
        #expect(read.masthead.date == EventDate(year: 2026, month: 1, day: 9))
        #expect(read.articles.map(\.title) == ["甲区总工会开会"])
    }

    @Test("Year and number of an issue may be parted by a stroke")
    func slashed() {
        let masthead = BulletinReader.read("伊 犁 工 运\nYILI GONGYUN\n2023 / 11\n内部资料 免费交流\n\n甲区总工会开会\n\n5月6日，甲区总工会开会。")
            .masthead
        #expect(masthead.year == 2023)
        #expect(masthead.number == 11)
        #expect(masthead.name == "伊犁工运")
    }

    @Test("Editors may stand behind brackets instead of colons")
    func bracketedEditors() {
        let read = BulletinReader.read("甲区总工会开会\n\n5月6日，甲区总工会开会。\n\n【本期责任编辑】林青　【投稿信箱】a@example.com")
        #expect(read.masthead.editors.first?.names == ["林青"])
        #expect(read.articles.map(\.body) == ["5月6日，甲区总工会开会。"])
    }

    @Test("The union over 关于 is the first line of the headline, and a count of items is none")
    func documentHead() {
        let report = BulletinReader.read("江海工会信息\n江工信〔2026〕4号\n2026年4月3日\n\n江海市总工会\n关于一季度工作的通报\n\n一季度，全市新建工会137家。")
        #expect(report.articles.map(\.title) == ["江海市总工会 关于一季度工作的通报"])
        #expect(report.masthead.number == 4)
        let briefs = BulletinReader.read("冀东工运快报   2024年第36期   9月27日\n（本期2条）\n\n△ 甲区总工会办夜校。首课开讲。\n△ 乙区总工会办食堂。首日开张。")
        #expect(briefs.articles.map(\.section) == [nil, nil])
    }

    @Test(
        "A name is found behind marks of Markdown, in 《》, without a word that tells it, and without a number",
        arguments: [
            ("# 中山工会一周\n\n> 第23期（总第118期）　中山市总工会宣传教育部编　2026年6月15日", "中山工会一周", "2026-06-15"),
            ("# **浙江工会一周**\n\n> 2025年6月9日—6月15日\n> **编发：** 浙江省总工会办公室", "浙江工会一周", "2025-06-09"),
            ("《河湾灯火》\n2024年第4期　河湾县总工会主办　2024年4月30日", "河湾灯火", "2024-04-30"),
            ("内部资料　免费交流\n港 工 之 友\n2024年第4期　河湾港工会主办　2024年4月30日", "港工之友", "2024-04-30"),
        ])
    func marked(_ head: String, _ name: String, _ day: String) {
        let read = BulletinReader.read("\(head)\n\n## 要闻\n\n### 甲区总工会开会\n\n6月9日，甲区总工会开会。")
        #expect(read.masthead.name == name)
        #expect(read.masthead.date?.description == day)
        #expect(read.articles.map(\.section) == ["要闻"])
        #expect(read.articles.map(\.title) == ["甲区总工会开会"])
    }
}
