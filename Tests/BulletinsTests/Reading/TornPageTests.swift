import Testing

@testable import Bulletins

@Suite("Joining the halves of torn articles") struct TornPageTests {
    private let tea = (
        first: """
        青石县总工会把课堂搬进茶园，请炒茶师傅讲火候。炒茶师傅一边翻炒一边讲，学员们围着锅台看，看不懂的当场问，问明白了再上手，一锅茶炒坏了就再炒一锅。\
        县总工会还在茶园搭起技能交
        """,
        second: "流台，茶农的技能交流从此不出茶园。青石县的茶农说，火候学到手，心里不发愁。"
    )
    private let boats = (
        first: """
        白沙港工会给渔船送急救箱，船工人人学包扎。一位船工说，海上离岸远，最怕的是流血止不住，有一年同船的伙伴被缆绳打伤，船靠岸的时候人已经昏了过去。\
        今年工会请来的医
        """,
        second: "生手把手教，船工学会包扎才算过关。白沙港的渔船如今都挂着急救箱。"
    )

    private func bodies(_ parts: [String]) -> [String] {
        BulletinReader.read(parts.joined(separator: "\n\n")).articles.map(\.body)
    }

    private var whole: [String] { [tea.first + tea.second, boats.first + boats.second] }

    @Test("Second halves that stand behind both headlines go back to the first halves")
    func behind() {
        #expect(bodies(["# 课堂进茶园", tea.first, "# 急救箱上渔船", boats.first, tea.second, boats.second]) == whole)
    }

    @Test("The halves need not stand in the order of the headlines")
    func otherOrder() {
        #expect(bodies(["# 课堂进茶园", tea.first, "# 急救箱上渔船", boats.first, boats.second, tea.second]) == whole)
    }

    @Test("First halves that stand before the headlines go to the second halves")
    func before() {
        #expect(bodies([tea.first, boats.first, "# 课堂进茶园", tea.second, "# 急救箱上渔船", boats.second]) == whole)
    }

    @Test("The places in the original follow the reading, one for each half")
    func source() {
        let text = ["# 课堂进茶园", tea.first, "# 急救箱上渔船", boats.first, tea.second, boats.second].joined(separator: "\n\n")
        let bytes = Array(text.utf8)
        let article = BulletinReader.read(text).articles.first
        let printed = article?.source.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(printed == ["# 课堂进茶园\n\n" + tea.first, tea.second])
    }

    @Test("Print whose articles end their sentences stays in its order, though the words of two resemble each other")
    func untorn() {
        let parts = ["# 课堂进茶园", tea.first + "流台。", "# 茶园又开课", tea.second.replacing("流台，", with: "")]
        #expect(bodies(parts) == [parts[1], parts[3]])
    }

    @Test("A full stop that was forgotten moves nothing")
    func forgottenStop() {
        let parts = [
            "# 课堂进茶园", "青石县总工会把课堂搬进茶园，请炒茶师傅讲火候，学员都说好", "# 急救箱上渔船",
            "白沙港工会给渔船送急救箱。", "船工人人学包扎。",
        ]
        #expect(bodies(parts) == [parts[1], parts[3] + "\n" + parts[4]])
    }

    @Test("A headline right over 本报讯 is known behind a sentence that breaks off")
    func headlineBehindTear() {
        let text =
            "甲县总工会办夜校\n\n本报讯 5月6日,甲县总工会夜校开课,学员围着师傅学电焊技\n\n乙县工会送清凉\n\n本报讯 5月7日,乙县工会送清凉。"
        #expect(BulletinReader.read(text, year: 2024).articles.map(\.title) == ["甲县总工会办夜校", "乙县工会送清凉"])
    }

    @Test(
        "A caption between two columns is no part of the sentence",
        arguments: ["■夜校学员学电焊", "▲夜校学员学电焊", "图① 夜校学员学电焊", "图为夜校学员。"])
    func caption(_ caption: String) {
        let text = "甲县总工会办夜校\n\n本报讯 5月6日,甲县总工会夜校开课,学员围着师傅学电焊技\n\n\(caption)\n\n术,一学就是半夜。(甲县总工会)"
        #expect(BulletinReader.read(text, year: 2024).articles.map(\.body) == ["5月6日,甲县总工会夜校开课,学员围着师傅学电焊技术,一学就是半夜。"])
    }

    @Test("Any number of torn articles is read, beyond a page as they are printed", arguments: [1, 70, 700])
    func many(_ count: Int) {
        let text = (0..<count).map { "# 第\($0)篇\n\n甲县总工会夜校开课。学员围着师傅,\(String(repeating: "看了又看,", count: 20))学电焊技\n\n" }
            .joined()
        #expect(BulletinReader.read(text).articles.count == count)
    }
}
