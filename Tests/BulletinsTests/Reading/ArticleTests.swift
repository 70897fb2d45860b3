import Testing

@testable import Bulletins

@Suite("Parting a bulletin into articles") struct ArticleTests {
    private func articles(_ text: String, year: Int? = 2020) -> [ArticleReading] {
        BulletinReader.read(text, year: year).articles
    }

    @Test("Headline and body may share a line")
    func runIn() {
        let text = "某区总工会召开座谈会 5月6日，某区总工会召开座谈会，与会人员畅谈体会，气氛热烈，收获很大。（某区总工会）"
        let article = articles(text).first
        #expect(article?.title == "某区总工会召开座谈会")
        #expect(article?.body.hasPrefix("5月6日，") == true)
    }

    @Test("Headlines of three lines keep their lines and are joined with spaces")
    func threeLines() {
        let text = "树立正确政绩观\n\n某市总工会部署学习教育\n\n为职工办实事\n\n本报讯 近日,某市总工会开会。\n\n(某市总工会)"
        let article = articles(text).first
        #expect(article?.titleLines.count == 3)
        #expect(article?.title == "树立正确政绩观 某市总工会部署学习教育 为职工办实事")
    }

    @Test("Items under city labels have no headline, and the line above names their section")
    func datelines() {
        let text = """
            各地工会学习会议精神
            广州 10月29日，广州市总工会开会。（广州市总工会 吴一）
            深圳 10月30日，深圳市总工会开会。（深圳市总工会）
            """
        let found = articles(text)
        #expect(found.map(\.dateline) == ["广州", "深圳"])
        #expect(found.map(\.title) == [nil, nil])
        #expect(found.map(\.section) == ["各地工会学习会议精神", "各地工会学习会议精神"])
        #expect(found.first?.body == "10月29日，广州市总工会开会。")
    }

    @Test("A label alone on its line holds for the items below it")
    func labelAlone() {
        let text = """
            各地工会服务职工
            广州
            4月28日，广州市总工会办展。（广州市总工会）
            4月29日，越山区总工会办展。（越山区总工会）
            深圳
            近日，深圳市总工会办展。（深圳市总工会）
            """
        #expect(articles(text).map(\.dateline) == ["广州", "广州", "深圳"])
    }

    @Test("Labels in brackets and labels of unions leave the body")
    func bracketedLabels() {
        let text = "【宁城市】 12月1日，宁城市总工会开会。（宁城市总工会 石磊）\n市交通工会  12月2日，市交通工会开会。（市交通工会）"
        #expect(articles(text).map(\.body) == ["12月1日，宁城市总工会开会。", "12月2日，市交通工会开会。"])
        #expect(articles(text).map(\.dateline) == ["宁城市", nil])
    }

    @Test("Briefs open with marks of many kinds", arguments: ["△", "▲", "●", "◆", "■", "★", "※", "· ", "- ", "* "])
    func briefs(_ mark: String) {
        let text = "[信息短波]\n\n\(mark)近日，甲区总工会开会。（甲区总工会）\n\n\(mark)5月6日，乙区总工会开会。（乙区总工会 范一）"
        let found = articles(text)
        #expect(found.map(\.body) == ["近日，甲区总工会开会。", "5月6日，乙区总工会开会。"])
        #expect(found.map(\.section) == ["信息短波", "信息短波"])
        #expect(found.map(\.kind) == [.brief, .brief])
    }

    @Test("A numbered headline loses its number, numbered briefs too")
    func numbers() {
        let headed = "一、甲区总工会开会\n\n5月6日，甲区总工会开会。\n\n二、乙区总工会开会\n\n5月7日，乙区总工会开会。"
        #expect(articles(headed).map(\.title) == ["甲区总工会开会", "乙区总工会开会"])
        let briefs = "工作简讯\n\n1.市总工会启动行动。3月25日，仪式举行。\n2.市教育工会办展。展出作品160幅。"
        #expect(articles(briefs).map(\.title) == [nil, nil])
        #expect(articles(briefs).map { $0.body.prefix(4) } == ["市总工会", "市教育工"])
    }

    @Test("本报讯 and its by-line leave the body")
    func wire() {
        let text = "某市技能人才增长\n\n本报讯 (全媒体记者马一为 通讯员林小晚)3月17日,某市总工会开会。会议部署工作。"
        let article = articles(text).first
        #expect(article?.body.hasPrefix("3月17日") == true)
        #expect(article?.reporters == ["马一为"])
        #expect(article?.correspondents == ["林小晚"])
    }

    @Test("Reports without credits part at the next headline, essays keep their sub-headings")
    func withoutCredits() {
        let text = """
            让娘家落在车间里

            阳江市某区总工会主席 简 淮

            最先要学会的是听声音,职工过得怎么样都在里头。

            一、先把门槛放低,让职工走得进来

            过去职工之家建在三层,来的人却不多。

            会费经得起职工问

            云浮市某县总工会主任 骆 筱

            工会的钱从职工中来,就应当用到职工身上去。
            """
        let found = articles(text)
        #expect(found.map(\.title) == ["让娘家落在车间里", "会费经得起职工问"])
        #expect(found.first?.body.contains("一、先把门槛放低") == true)
        #expect(found.map(\.kind) == [.essay, .essay])
    }

    @Test("A headline in brackets before its body is a headline")
    func bracketedTitle() {
        let text = "【东河市总工会召开主席办公会】 8月9日，东河市总工会召开主席办公会，研究工作。\n\n【西山县总工会送法进工地】 近日，律师走进工地，发放资料800份，解答问题。"
        #expect(articles(text).map(\.title) == ["东河市总工会召开主席办公会", "西山县总工会送法进工地"])
    }

    @Test("Captions belong to no article")
    func captions() {
        let text = "某镇工会办活动\n\n本报讯 近日,某镇总工会办活动。\n\n(某镇总工会)\n\n活动现场,工人展示相框。\n\n单位供图\n\n乙镇工会办活动\n\n本报讯 近日,乙镇总工会办活动。"
        #expect(articles(text).map(\.body) == ["近日,某镇总工会办活动。", "近日,乙镇总工会办活动。"])
    }

    @Test("A credit of many organisations broken over a page end is read whole")
    func jointCredit() {
        let names = (0..<26).map { "第\($0)区总工会" }
        let joined = names.joined(separator: "、")
        let cut = joined.index(joined.startIndex, offsetBy: 100)
        let text = "全市工会学习回信精神\n\n5月1日，全市工会学习。（\(joined[..<cut])\n\n\(joined[cut...]))\n\n下一篇标题在此\n\n5月2日，开会。（甲区总工会）"
        let found = articles(text)
        #expect(found.first?.issuers == names)
        #expect(found.first?.body == "5月1日，全市工会学习。")
        #expect(found.count == 2)
    }

    @Test("A place and 讯 open a report and are its city label")
    func placeWire() {
        let article = articles("骑手有了充电驿站\n\n泰安讯 泰山区总工会日前改造网点，骑手称便。（高明）").first
        #expect(article?.dateline == "泰安")
        #expect(article?.body == "泰山区总工会日前改造网点，骑手称便。")
        #expect(article?.title == "骑手有了充电驿站")
    }

    @Test("A place with a colon over a headline is its first line")
    func placeOverHeadline() {
        let text = "甲区总工会开会\n\n本报讯 5月6日，甲区总工会开会。\n\n威海环翠区：\n职代会晒出办结率\n\n本报讯 5月7日，环翠区总工会评议。"
        #expect(articles(text).last?.title == "威海环翠区： 职代会晒出办结率")
    }

    @Test("Numbered briefs may begin with a date right behind the number")
    func numberedDates() {
        let text = "【短波】\n1.5月8日，甲市总工会送清凉。\n2.5月13日，乙区总工会办夜校。\n3.近日，丙县总工会开母婴室。"
        #expect(articles(text).map(\.body) == ["5月8日，甲市总工会送清凉。", "5月13日，乙区总工会办夜校。", "近日，丙县总工会开母婴室。"])
    }

    @Test("Words that begin with 图为 are no part of the report", arguments: ["（图为慰问现场。）", "图为慰问组在渔船上。"])
    func captions(_ caption: String) {
        let text = "甲区总工会慰问船员\n\n5月6日，甲区总工会慰问船员。\n\n\(caption)\n\n（甲区总工会）"
        #expect(articles(text).first?.body == "5月6日，甲区总工会慰问船员。")
        #expect(articles(text).first?.issuers == ["甲区总工会"])
    }

    @Test("A number and a space before a headline are no part of it, where they count on")
    func spacedNumbers() {
        let text = "1 甲区总工会开大会\n\n5月6日，甲区总工会开会。（甲区总工会）\n\n2 乙区总工会建书屋\n\n5月7日，乙区总工会建书屋。（乙区总工会）"
        #expect(articles(text).map(\.title) == ["甲区总工会开大会", "乙区总工会建书屋"])
        let year = "2024 甲区总工会新春寄语\n\n5月6日，甲区总工会寄语。（甲区总工会）"
        #expect(articles(year).first?.title == "2024 甲区总工会新春寄语")
    }

    @Test("Whose report it is may stand in brackets before it")
    func bracketedWire() {
        let article = articles("午休角覆盖全省县城\n\n【江岭邮政工会消息】投递员中午在哪儿歇脚？全省设了午休角。（江岭邮政工会）").first
        #expect(article?.title == "午休角覆盖全省县城")
        #expect(article?.body.hasPrefix("投递员中午") == true)
    }

    @Test("A correspondent's by-line makes no essay of a report")
    func reportKind() {
        #expect(articles("甲区总工会开大会\n\n本报讯（通讯员 林小满）5月6日，甲区总工会开会。").first?.kind == .news)
    }

    @Test("A city alone on its line ends the briefs of the city before")
    func nextCity() {
        let text = "唐山\n△ 甲区总工会办起夜校。5月6日，首课开讲。\n秦皇岛\n△ 乙区总工会办起食堂。5月7日，首日开张。\n△ 丙区总工会建书屋。5月8日，书屋开放。"
        let found = articles(text)
        #expect(found.map(\.dateline) == ["唐山", "秦皇岛", "秦皇岛"])
        #expect(found.first?.body == "甲区总工会办起夜校。5月6日，首课开讲。")
    }

    @Test("A reader's question with its answer is one item")
    func questions() {
        let text = "【服务窗口】\n◎ 问：没签合同能入会吗？\n答：可以。（区总工会组织部）\n◎ 问：丢了会员卡怎么补？\n答：到服务站补办。（区总工会服务中心）"
        let found = articles(text)
        #expect(found.map(\.body) == ["问：没签合同能入会吗？\n答：可以。", "问：丢了会员卡怎么补？\n答：到服务站补办。"])
        #expect(found.map(\.issuers) == [["区总工会组织部"], ["区总工会服务中心"]])
    }
}
