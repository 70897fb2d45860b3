import Testing

@testable import Bulletins

@Suite("Reading layouts of many offices") struct LayoutTests {
    private static let body = "6月3日，河湾县总工会给护林员送去登山鞋。"

    private func articles(_ text: String) -> [ArticleReading] { BulletinReader.read(text, year: 2025).articles }

    @Test("Sender and writer on two lines, their labels set letter by letter, are one credit")
    func labelledLines() {
        let found = articles("护林员有了新鞋\n\(Self.body)\n供稿单位：河湾县总工会\n供 稿 人：杜望山\n\n食堂添了夜宵\n6月5日，食堂添了夜宵。")
        #expect(found.map(\.title) == ["护林员有了新鞋", "食堂添了夜宵"])
        #expect(found.first?.issuers == ["河湾县总工会"])
        #expect(found.first?.correspondents == ["杜望山"])
    }

    @Test("Who made the pictures is neither author nor headline")
    func pictures() {
        let found = articles("护林员有了新鞋\n\(Self.body)\n文字：杜望山\n图片：石小满\n编辑：田禾\n\n食堂添了夜宵\n6月5日，食堂添了夜宵。")
        #expect(found.map(\.title) == ["护林员有了新鞋", "食堂添了夜宵"])
        #expect(found.map(\.correspondents) == [["杜望山"], []])
        #expect(articles("护林员有了新鞋\n\(Self.body)\n（杜望山/文 石小满/图）").map(\.correspondents) == [["杜望山"]])
    }

    @Test("Who filed a form is its author, who checked it is not")
    func form() {
        let sheet = "标题：护林员有了新鞋\n报送单位：河湾县总工会　　报送日期：2025年6月4日\n正文：\n\(Self.body)\n审核：钟平　　填报：杜望山"
        let found = articles("信息报送单\n\n\(sheet)\n\n\(sheet)")
        #expect(found.map(\.title) == ["护林员有了新鞋", "护林员有了新鞋"])
        #expect(found.map(\.issuers) == [["河湾县总工会"], ["河湾县总工会"]])
        #expect(found.map(\.correspondents) == [["杜望山"], ["杜望山"]])
    }

    @Test(
        "A union signs in many forms",
        arguments: [
            "（撰稿：河湾县总工会）", "——河湾县总工会供稿", "（河湾县总工会 2025年6月4日）", "［河湾县总工会］", "（2025年6月4日，河湾县总工会供稿）", "【来源：河湾县总工会】",
        ])
    func signatures(_ credit: String) {
        let found = articles("护林员有了新鞋\n\(Self.body)\n\(credit)")
        #expect(found.map(\.issuers) == [["河湾县总工会"]])
        #expect(found.map(\.body) == [Self.body])
    }

    @Test("The account that put an article out stands under the headline, its links are no text")
    func account() {
        let stamp = "原创　工会小编　河湾县总工会　2025年6月4日 18:20　山南"
        let found = articles(
            "护林员有了新鞋\n\(stamp)\n点击上方蓝字关注我们\n\(Self.body)\nEND\n点分享　点收藏　点在看\n\n食堂添了夜宵\n\(stamp)\n食堂添了夜宵，工人不饿了。\nEND")
        #expect(found.map(\.title) == ["护林员有了新鞋", "食堂添了夜宵"])
        #expect(found.map(\.issuers) == [["河湾县总工会"], ["河湾县总工会"]])
        #expect(found.first?.body == Self.body)
    }

    @Test("The editor's note over an issue is no article and joins none")
    func note() {
        let found = articles("编者按：本期刊发两地做法，供参考。\n\n一、护林员有了新鞋\n\(Self.body)\n\n二、食堂添了夜宵\n6月5日，食堂添了夜宵。")
        #expect(found.map(\.title) == ["护林员有了新鞋", "食堂添了夜宵"])
    }

    @Test("A newspaper's own report names its city and its writers")
    func wire() throws {
        let found = try #require(articles("护林员有了新鞋\n本报包头讯（通讯员 杜望山）\(Self.body)").first)
        #expect(found.dateline == "包头")
        #expect(found.correspondents == ["杜望山"])
        #expect(found.body == Self.body)
    }

    @Test("Marks around every headline are dropped, around one they belong to it")
    func quotedTitles() {
        #expect(
            articles("《护林员有了新鞋》\n\(Self.body)（河湾县总工会）\n\n《食堂添了夜宵》\n6月5日，食堂添了夜宵。").map(\.title)
                == ["护林员有了新鞋", "食堂添了夜宵"])
        #expect(articles("《护林员有了新鞋》\n\(Self.body)").map(\.title) == ["《护林员有了新鞋》"])
    }

    @Test(
        "Names in one frame are sections, though no list holds them",
        arguments: [
            ("「", "」"), ("（", "）"), ("｜", "｜"), ("〈", "〉"), ("——", "——"), ("※ ", " ※"), ("❖ ", ""), ("栏目：", ""),
        ])
    func frames(_ opening: String, _ closing: String) {
        let found = articles(
            "\(opening)山里来风\(closing)\n\n护林员有了新鞋\n\(Self.body)（河湾县总工会）\n\n\(opening)灶上新事\(closing)\n\n食堂添了夜宵\n6月5日，食堂添了夜宵。（河湾县总工会）"
        )
        #expect(found.map(\.section) == ["山里来风", "灶上新事"])
        #expect(found.map(\.title) == ["护林员有了新鞋", "食堂添了夜宵"])
    }

    @Test("Names of writers in parentheses are no sections")
    func writers() {
        let found = articles("护林员有了新鞋\n\(Self.body)\n（杜望山）\n\n食堂添了夜宵\n6月5日，食堂添了夜宵。\n（石小满）")
        #expect(found.map(\.section) == [nil, nil])
        #expect(found.map(\.correspondents) == [["杜望山"], ["石小满"]])
    }

    @Test("A headline in brackets over its report is no section")
    func bracketedTitle() {
        let found = articles("【河湾县总工会给护林员送新鞋】\n\(Self.body)")
        #expect(found.map(\.title) == ["河湾县总工会给护林员送新鞋"])
        #expect(found.map(\.section) == [nil])
    }

    @Test("The year of a month's issue dates its reports", arguments: ["2023年6月号", "（2023年6月）"])
    func month(_ printed: String) {
        let head = printed.hasPrefix("（") ? "河湾县总工会网站要闻汇总\(printed)" : "河湾工会月报\n\(printed)"
        let found = BulletinReader.read("\(head)\n\n护林员有了新鞋\n\(Self.body)").articles
        #expect(found.map { $0.dates.map(\.description) } == [["2023-06-03"]])
    }

    @Test("A notice keeps its headline, although sender and day stand alone under it")
    func notice() {
        let lines = ["本月要把三件事做实，一是清账，", "二是补鞋，三是修路，各乡镇都", "要派人参加，不得推诿，不得走", "过场，月底前报县总工会办公室。"]
        let text = "河湾县总工会\n关于三件事的通报\n\n" + (lines + lines + lines).joined(separator: "\n") + "\n\n河湾县总工会\n2025年6月4日"
        #expect(articles(text).map(\.title) == ["河湾县总工会 关于三件事的通报"])
    }

    @Test(
        "Number and marks before a headline are none of it",
        arguments: ["01 ｜ ", "1．", "❶ ", "⑴", "⒈ ", "㈠ ", "⊙", "▶▶▶ ", "☞ "])
    func numbers(_ mark: String) {
        #expect(articles("\(mark)护林员有了新鞋\n\n\(Self.body)").map(\.title) == ["护林员有了新鞋"])
    }

    @Test(
        "A report may open with where it comes from or who sent it",
        arguments: ["（河湾讯）", "（通讯员 杜望山）", "（河湾县总工会 杜望山）", "【河湾县总工会讯】", "河湾讯 ", "通讯员 杜望山 石小满 报道："])
    func wires(_ opening: String) {
        #expect(articles("护林员有了新鞋\n\(opening)\(Self.body)").map(\.body) == [Self.body])
    }

    @Test(
        "Who sent an article in may stand under its headline, and a headline below is still one",
        arguments: ["（河湾县总工会 6月4日报送）", "河湾县总工会　杜望山　石小满", "供稿｜河湾县总工会", "文/杜望山　图/石小满", "本刊编辑部"])
    func senders(_ line: String) {
        let found = articles("1. 护林员有了新鞋\n\(line)\n\(Self.body)\n\n2. 食堂添了夜宵\n\(line)\n6月5日，食堂添了夜宵。")
        #expect(found.map(\.title) == ["护林员有了新鞋", "食堂添了夜宵"])
        #expect(found.map(\.body) == [Self.body, "6月5日，食堂添了夜宵。"])
        #expect(found.map(\.issuers) == Array(repeating: line.contains("总工会") ? ["河湾县总工会"] : [], count: 2))
    }

    @Test("The foot may part its labels by strokes, and say only where the issue goes")
    func strokes() {
        let found = articles("护林员有了新鞋\n\(Self.body)\n来源 | 河湾县总工会\n编辑 | 杜望山\n\n（本期发至各乡镇工会）")
        #expect(found.map(\.body) == [Self.body])
        #expect(found.first?.issuers == ["河湾县总工会"])
    }

    @Test("Items under bold labels of places are parted, their marks left out")
    func boldLabels() {
        let found = articles(
            """
            ## 各市速览

            - **温州**：6月3日，温州市总工会给护林员送去**登山鞋**。*（温州市总工会）*
            - **衢州**：6月4日，衢州市总工会给邮路送去防滑链。*（衢州市总工会 杜望山）*
            """)
        #expect(found.map(\.body) == ["6月3日，温州市总工会给护林员送去登山鞋。", "6月4日，衢州市总工会给邮路送去防滑链。"])
        #expect(found.map(\.section) == ["各市速览", "各市速览"])
        #expect(found.map(\.dateline) == ["温州", "衢州"])
        #expect(found.map(\.issuers) == [["温州市总工会"], ["衢州市总工会"]])
    }

    @Test("The labels of a web page that come back on every page are still the labels of its articles")
    func metaLines() {
        let page = { (day: Int) in "首页 > 动态\n\n护林员有了新鞋之\(day)\n\n文章来源：河湾县总工会\n更新日期：2024-06-0\(day)\n\n\(Self.body)" }
        let found = BulletinReader.read((1...5).map(page).joined(separator: "\n\n")).articles
        #expect(found.map { $0.dates.map(\.description) } == Array(repeating: ["2024-06-03"], count: 5))
        #expect(found.map(\.issuers) == Array(repeating: ["河湾县总工会"], count: 5))
        #expect(found.first?.title == "护林员有了新鞋之1")
    }
}
