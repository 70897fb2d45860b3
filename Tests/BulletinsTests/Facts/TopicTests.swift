import Kernel
import Testing

@testable import Bulletins

@Suite("Telling the topics") struct TopicTests {
    private func topics(_ text: String, head: String = "") -> [Topic] {
        TopicFinder.find(in: Passage.body(text), heads: head.isEmpty ? [] : [Word(head).units])
    }

    @Test("A report has several topics")
    func several() {
        let found = topics("县总工会举行金秋助学仪式，为困难职工子女发放助学金；劳模志愿服务队到场。")
        #expect(found.contains(.hardship) && found.contains(.models) && found.contains(.volunteering))
    }

    @Test("The headline alone can tell the topic")
    func headline() { #expect(topics("近日，活动举行。", head: "县总工会举办职工技能竞赛") == [.skills]) }

    @Test("The set phrase of the three spirits does not make an article one on model workers")
    func phrase() { #expect(!topics("大力弘扬劳模精神、劳动精神、工匠精神。").contains(.models)) }

    @Test("In a long text one word in passing is not enough")
    func passing() {
        let long = String(repeating: "会议研究有关事项并作出安排。", count: 40)
        #expect(!topics(long + "还看望了老同志。").contains(.visits))
    }

    @Test("All twenty-eight topics have a name in both languages, and words")
    func names() {
        #expect(Topic.allCases.count == 28)
        #expect(Set(Topic.allCases.map(\.name.zh)).count == 28)
        #expect(Topic.allCases.allSatisfy { !$0.name.en.isEmpty })
        #expect(Set(TopicWords.words.map(\.topic)).count == 28)
    }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs)
    func crumbs(_ text: String) { _ = topics(text, head: text) }
}
