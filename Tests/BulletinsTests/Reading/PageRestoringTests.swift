import Testing

@testable import Bulletins

@Suite("Restoring the page") struct PageRestoringTests {
    private let wrapped = """
        江海市总工会召开会议研究部署近期工作

        11月2日下午，江海市总工会召开主席办公会议，传达学习贯彻上级会

        议精神，研究贯彻落实意见。市总工会常务副主席李一平主持会议并

        讲话，各部室负责人参加会议，会议分别调研了职工互助会和

        - 35 -

        12351职工热线平台，并通报有关情况。
         会议强调，要深入学习，扎实推进各项工作落到实处，为广大职工多

        办实事。（江海市总工会）

        """

    @Test("Hard wraps, blank lines after every line, a page start and a page number in mid-sentence disappear")
    func doubleSpaced() {
        let article = BulletinReader.read(wrapped, year: 2018).articles.first
        #expect(article?.title == "江海市总工会召开会议研究部署近期工作")
        #expect(article?.body.contains("传达学习贯彻上级会议精神") == true)
        #expect(article?.body.contains("职工互助会和12351职工热线平台") == true)
        #expect(article?.dates.map(\.description) == ["2018-11-02"])
        #expect(article?.issuers == ["江海市总工会"])
    }

    @Test(
        "A page number is known in all its forms",
        arguments: ["- 32 -", "—3—", "第 3 页", "第3页 共8页", "3/8", "· 9 ·", "12", "－ 5 －", "Page 3"]
    )
    func pageNumbers(_ text: String) {
        let units = Sheet(text).units
        #expect(PageNumber.isAlone(units, units.indices))
    }

    @Test("Words with figures are no page number", arguments: ["第3期", "3月", "一", "共30人", ""])
    func noPageNumbers(_ text: String) {
        let units = Sheet(text).units
        #expect(!PageNumber.isAlone(units, units.indices))
    }

    @Test("A running head within a sentence disappears")
    func runningHead() {
        let text = """
            滨海工会简报
            2019年第17期
            滨海区总工会办公室  2019年11月22日
            滨海区总工会开展冬季送温暖前期摸底
                入冬以来，区总工会组织干部对辖区困难职工家庭进行逐户走访，摸
            清底数、建立台账，确保十二月底前将
            滨海工会简报 2019年第17期
            慰问款物送到每一户困难职工手中。（区总工会办公室）
            """
        #expect(BulletinReader.read(text).articles.first?.body.contains("将慰问款物") == true)
    }

    @Test("A column that breaks off in mid-sentence goes on behind the empty line")
    func columns() {
        let text = "某区总工会开会\n\n本报讯 近日,某区总工会召开会议,把学习精神同落\n\n实全总、省总部署结合起来,取得实效。(某区总工会)"
        let article = BulletinReader.read(text).articles.first
        #expect(article?.body == "近日,某区总工会召开会议,把学习精神同落实全总、省总部署结合起来,取得实效。")
    }

    @Test("Paragraphs stay apart")
    func paragraphs() {
        let text = "某区总工会开会\n\n　　近日，某区总工会开会。\n\n　　会议要求，抓好落实。\n\n（某区总工会）"
        #expect(BulletinReader.read(text).articles.first?.body == "近日，某区总工会开会。\n会议要求，抓好落实。")
    }

    @Test("CR LF, a byte order mark and lone CR end lines like LF")
    func lineEnds() {
        let plain = "某区总工会开会\n\n5月6日，某区总工会开会。（某区总工会）\n"
        let expected = BulletinReader.read(plain, year: 2020).articles.map(\.body)
        #expect(!expected.isEmpty)
        for variant in [plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r"), "\u{FEFF}" + plain] {
            #expect(BulletinReader.read(variant, year: 2020).articles.map(\.body) == expected)
        }
    }
}
