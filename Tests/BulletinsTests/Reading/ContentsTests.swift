import Testing

@testable import Bulletins

@Suite("Reading the contents box") struct ContentsTests {
    private func reading(_ contents: String, _ body: String) -> BulletinReading {
        BulletinReader.read("工会简报\n2023年第6期\n\n\(contents)\n\n\(body)")
    }

    private let body = """
        领导关怀

        省总工会领导来我市调研

        今年以来我市工会有新气象。（市总工会办公室）

        工作动态

        市总工会召开例会

        7月3日，市总工会召开例会。（办公室 周小舟）
        """

    @Test(
        "Leaders, page numbers and numbering fall away, and the titles are found again in the text",
        arguments: [
            "目 录\n领导关怀\n省总工会领导来我市调研…………………1\n工作动态\n市总工会召开例会……2",
            "本期导读\n\n〔领导关怀〕\n\n1. 省总工会领导来我市调研\n\n〔工作动态〕\n\n2. 市总工会召开例会",
            "★ 本期要目 ★\n领导关怀\n●省总工会领导来我市调研（2）\n工作动态\n●市总工会召开例会（3）",
        ]
    )
    func titles(_ contents: String) {
        let reading = reading(contents, body)
        #expect(reading.masthead.contents.compactMap(\.title) == ["省总工会领导来我市调研", "市总工会召开例会"])
        #expect(reading.masthead.contents.compactMap(\.section) == ["领导关怀", "工作动态"])
        #expect(reading.articles.map(\.title) == ["省总工会领导来我市调研", "市总工会召开例会"])
        #expect(reading.articles.map(\.section) == ["领导关怀", "工作动态"])
    }

    @Test("A listed title may run over two lines, or share its line with the body")
    func layouts() {
        let contents = "目录\n1. 省总工会领导来我市调研\n2. 市总工会召开例会\n"
        let body = "省总工会领导\n来我市调研\n我市工会有新气象。（甲）\n市总工会召开例会 我市工会很忙，大家都在干，事情很多很多，说也说不完。"
        #expect(reading(contents, body).articles.map(\.title) == ["省总工会领导 来我市调研", "市总工会召开例会"])
    }

    @Test("A sentence that begins with the words of a title is no headline")
    func sentence() {
        let contents = "目录\n1. 市总工会召开例会\n2. 省总工会领导来我市调研\n"
        let body = "市总工会召开例会\n7月3日，大家到会。\n市总工会召开例会，讨论三件事。\n省总工会领导来我市调研\n7月4日，领导到来。"
        #expect(reading(contents, body).articles.count == 2)
    }

    @Test("A box without an issue behind it is harmless")
    func alone() {
        #expect(BulletinReader.read("工会简报\n第6期\n目录\n1. 甲乙丙丁戊己\n2. 子丑寅卯辰巳").articles.isEmpty)
    }
}
