import Foundation
import Testing

@testable import Bulletins

@Suite("Reading a page of scattered columns") struct ScatteredPageTests {
    /// A page that begins with a body; its headline, by-line and lead follow, other headlines stand at the end.
    private let page = """
        过去船上分钱靠一句话，风平浪静大家都
        好说，遇上停航一句话就变成几种说法。
        如今渔港工会把分钱的办法写进合同，贴
        在船头，谁都看得懂。

        渔港有了娘家人
        ■记者 林晚渔 通讯员 符海生

        凌晨三点，渔港的灯亮了，
        船工们把带鱼递上岸，转身
        走进工会驿站喝一碗热汤。

        2021年3月，渔港联合工会成
        立，船工第一次选出自己的代
        表。
        2022年5月，第一份渔业合同
        签订，船工按了手印。
        2023年7月，渔港驿站开门，
        灯一直亮到天亮。

        渔港一号船
        船工陈水旺：
        在 合 同 上 按 手 印
        的时候手抖得厉害，出海四十年，
        头一回有人把工钱写在纸上。

        渔港联合工会大事记

        船工心里话

        ■渔港夜色

        """

    private var articles: [ArticleReading] { BulletinReader.read(page).articles }

    @Test("The body printed before the headline is read behind the lead")
    func bodyBeforeHeadline() throws {
        let feature = try #require(articles.first)
        #expect(feature.title == "渔港有了娘家人")
        #expect(feature.reporters == ["林晚渔"])
        #expect(feature.body.hasPrefix("凌晨三点，渔港的灯亮了，船工们"))
        #expect(feature.body.hasSuffix("谁都看得懂。"))
    }

    @Test("Dated entries in a row are a chronicle, under the headline that says so")
    func chronicle() {
        let chronicle = articles.first { $0.title == "渔港联合工会大事记" }
        #expect(chronicle?.body.hasPrefix("2021年3月，渔港联合工会成立，") == true)
        #expect(chronicle?.dates.map(\.description) == ["2021-03", "2022-05", "2023-07"])
    }

    @Test("A speaker's words begin behind his name, letter-spaced lines closed up")
    func speaker() {
        let message = articles.first { $0.kind == .message }
        #expect(message?.title == nil)
        #expect(message?.section == "船工心里话")
        #expect(message?.byline == "渔港一号船船工陈水旺")
        #expect(message?.body == "在合同上按手印的时候手抖得厉害，出海四十年，头一回有人把工钱写在纸上。")
    }

    @Test("The places in the original follow the reading: headline and lead before what is printed above them")
    func source() throws {
        let bytes = Array(page.utf8)
        let printed = try #require(articles.first).source.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(printed.count == 2)
        #expect(printed.first?.hasPrefix("渔港有了娘家人\n■记者") == true)
        #expect(printed.last?.hasPrefix("过去船上分钱") == true)
    }

    @Test("A page that begins with its headline and gathers none at its end is no such page")
    func inOrder() {
        let units = "渔港有了娘家人\n\n" + page.components(between: "过去", and: "渔港有了")
        let printed = PrintedPage(units)
        #expect(ScatteredPage.drafts(printed, printed.lines.indices, named: false) == nil)
    }

    @Test(
        "Letters that stand apart are told from words that do",
        arguments: [("在 新 形 势 下", 5), ("刘 伟", 1), ("召开 全市 会议 部署", 1), ("", 1), ("在 新 形 势 下，做", 1)])
    func letterSpacing(_ text: String, _ pieces: Int) {
        let units = Word(text).units
        #expect(LetterSpacing.pieces(units, units.indices).count == pieces)
    }

    @Test(
        "A sentence that quotes somebody is no speaker's label",
        arguments: ["工会主席说：", "会议指出：", "渔港联合工会主席陈若澜说：", "，主席王明：", ""])
    func noLabel(_ text: String) {
        let page = PrintedPage(text + "\n好")
        #expect(SpeakerLabel.read(page, 0) == nil)
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> String {
        guard let low = range(of: start), let high = range(of: end) else { return "" }
        return String(self[low.lowerBound..<high.lowerBound])
    }
}
