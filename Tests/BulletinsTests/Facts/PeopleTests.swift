import Testing

@testable import Bulletins

@Suite("Finding the people who act") struct PeopleTests {
    private func people(_ text: String) -> [String: [String]] {
        let found = PeopleFinder.find(in: Passage.body(text))
        return Dictionary(found.map { ($0.name, $0.titles) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("A shared head is restored to the posts that leave it out")
    func elided() {
        #expect(
            people("会议由甲市人大常委会副主任、市总工会党组书记、主席王小明主持。") == [
                "王小明": ["甲市人大常委会副主任", "市总工会党组书记", "市总工会主席"]
            ])
        #expect(
            people("东方公司党委副书记、纪委书记、工会主席李明参加。") == [
                "李明": ["东方公司党委副书记", "东方公司纪委书记", "东方公司工会主席"]
            ])
    }

    @Test("A committee lends its name to no other post")
    func committee() {
        #expect(people("市委副书记、市长王小明出席。") == ["王小明": ["市委副书记", "市长"]])
    }

    @Test("The head of one person is that of the next, whose post follows directly")
    func neighbour() {
        #expect(people("省财贸工会主席孙小山、调研员余小武到甲市调研。") == ["孙小山": ["省财贸工会主席"], "余小武": ["省财贸工会调研员"]])
    }

    @Test("Names strung together share their titles")
    func strung() {
        let found = people("省总党组成员、领导班子成员严小宜、张小飚、杨敏出席活动。")
        #expect(found.keys.sorted() == ["严小宜", "张小飚", "杨敏"].sorted())
        #expect(found["杨敏"] == ["省总党组成员", "领导班子成员"])
    }

    @Test("The verb tells where a name ends")
    func ends() {
        #expect(people("市总工会主席刘珊出席会议。").keys.sorted() == ["刘珊"])
        #expect(people("市总工会副主席李和森出席会议。").keys.sorted() == ["李和森"])
        #expect(people("县总工会主席叶森和秘书长马小烈汇报。").keys.sorted() == ["叶森", "马小烈"].sorted())
    }

    @Test("Who is only studied does not act")
    func studied() {
        #expect(people("会议学习讨论中共中央书记处书记王某宁同志代表党中央的致词。").isEmpty)
        #expect(people("传达学习国家主席王小明重要讲话精神。").isEmpty)
        #expect(people("传达学习甲市委书记郭小锋在省委会议上讲话精神。").isEmpty)
        #expect(people("市总工会主席陈小端传达了重要讲话精神。").keys.sorted() == ["陈小端"])
    }

    @Test("Names before 等多位 take the honours behind it")
    func collective() {
        #expect(people("会上，甘小妃、颜小青等多位劳动模范、先进工作者作了报告。")["颜小青"] == ["劳动模范", "先进工作者"])
    }

    @Test("A trade makes a person where a verb follows")
    func trades() {
        #expect(people("注塑车间职工伍小珍提出建议。") == ["伍小珍": ["注塑车间职工"]])
        #expect(people("58岁的匠人姜小业说，手艺要传。") == ["姜小业": ["匠人"]])
    }

    @Test(
        "Words that begin like a name are none",
        arguments: [
            "市总工会主席高度重视。", "副主席应邀参加会议。", "职工时间安排合理。", "信息科工程师到场。", "市委书记和工会干部座谈。", "职工代表大会召开。", "全体党员干部平时学习。",
            "代表广东参赛。", "职工都说好。",
        ])
    func noNames(_ text: String) { #expect(people(text).isEmpty, "\(people(text))") }

    @Test("The author of a signed text is a person without a place in the body")
    func author() {
        let sheet = Sheet("甲市人大常委会副主任、市总工会主席 刘 伟")
        let person = SignedPerson.read(sheet, 0..<sheet.units.count)
        #expect(person?.name == "刘伟")
        #expect(person?.titles == ["甲市人大常委会副主任", "市总工会主席"])
        #expect(person?.trace == nil)
    }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs)
    func crumbs(_ text: String) { _ = PeopleFinder.find(in: Passage.body(text)) }
}
