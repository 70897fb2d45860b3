import Testing

@testable import Bulletins

@Suite("Finding slips") struct SlipTests {
    private func slips(_ text: String) -> [String: String] {
        let found = SlipFinder.find(in: Passage.body(text))
        return Dictionary(found.map { ($0.text, $0.suggestion) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "A slip is told with its suggestion",
        arguments: [
            ("出席会议并并就工作进行部署", "并并就", "并就"), ("完成年初暨定的任务", "暨定", "既定"), ("植根于新、付之于行", "植根于新、", "植根于心、"),
            ("健全工作台帐", "台帐", "台账"),
            ("在工作上上下下功夫", "上上下下功夫", "上下功夫"), ("压实施全面从严治党责任", "压实施全面", "压实全面"), ("新增会员7多万名", "7多万", "7万多"),
        ])
    func found(_ text: String, _ slip: String, _ suggestion: String) {
        #expect(slips(text) == [slip: suggestion])
    }

    @Test("A phrase of five to seven characters printed twice is a slip wherever it stands", arguments: 5...7, 0...8)
    func anywhere(_ length: Int, _ place: Int) {
        let phrase = String("维护合法权益等".prefix(length))
        let text = String("今日我们在此切实做".prefix(place)) + phrase + phrase + "。"
        #expect(slips(text) == [phrase + phrase: phrase])
    }

    @Test("A phrase printed twice is a slip")
    func twice() { #expect(slips("切实维护合法权益维护合法权益") == ["维护合法权益维护合法权益": "维护合法权益"]) }

    @Test(
        "Good words are let alone",
        arguments: [
            "全市上上下下一条心", "为了了解情况", "以维权为目的的活动", "的的确确", "合并并报批", "参与与否", "服务好3200多万职工", "90多万元", "一步一步来", "是是非非",
            "植根于新时代", "压实施工单位责任",
            "坚决对标对表", "市总工会工会干部", "研究研究", "越来越好",
        ])
    func good(_ text: String) { #expect(slips(text).isEmpty, "\(slips(text))") }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs)
    func crumbs(_ text: String) { _ = SlipFinder.find(in: Passage.body(text)) }
}
