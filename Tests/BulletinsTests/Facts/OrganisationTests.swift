import Testing

@testable import Bulletins

@Suite("Finding the organisations that act") struct OrganisationTests {
    private func names(_ text: String) -> [String] {
        OrganisationFinder.find(in: Passage.body(text)).map(\.name)
    }

    @Test("Who does something, and with whom, is found")
    func actors() {
        #expect(names("近日，荔湾区总工会联合区司法局开展活动。").first == "荔湾区总工会")
        #expect(names("5月6日，甲市总工会召开会议。") == ["甲市总工会"])
        #expect(names("各级工会紧紧围绕全总和省委的部署开展工作。") == ["全总"])
        #expect(names("李梅同志任甲市总工会主席。") == ["甲市总工会"])
    }

    @Test(
        "A word within a name does not cut it",
        arguments: [
            ("从化区总工会召开会议。", "从化区总工会"), ("近日，和平县总工会开展活动。", "和平县总工会"), ("肇庆市高要区总工会举办讲座。", "肇庆市高要区总工会"),
            ("区领导到从化区总工会调研。", "从化区总工会"), ("省总和区总工会联合开展活动。", "区总工会"), ("市就业服务中心举办招聘会。", "市就业服务中心"),
            ("昨日，中国工会第十八次全国代表大会甲省代表团召开会议。", "中国工会第十八次全国代表大会甲省代表团"),
        ])
    func whole(_ text: String, _ name: String) { #expect(names(text).contains(name), "\(names(text))") }

    @Test("A short form of a name already found is not found again")
    func short() { #expect(names("甲市总工会召开会议。市总工会部署工作。市总传达精神。") == ["甲市总工会"]) }

    @Test(
        "Unions in general are no organisation",
        arguments: [
            "会议并就基层工会组织建设作出部署。", "建设高素质专业化工会干部队伍。", "全市各级工会要加强学习。", "加强基层工会建设。", "推动工会工作。", "不断增强工会活力。", "着力提高工会工作水平。",
            "推动非公企业工会开展活动。", "海丰基层工会参加。", "两地工会加强合作。",
        ])
    func general(_ text: String) { #expect(names(text).isEmpty, "\(names(text))") }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs)
    func crumbs(_ text: String) { _ = names(text) }
}
