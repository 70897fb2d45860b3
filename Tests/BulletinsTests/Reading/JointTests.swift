import Testing

@testable import Bulletins

@Suite("Weighing a joint") struct JointTests {
    private func continuity(_ text: String, _ next: String, beside other: String = "") -> Float {
        let texts = [text, next, other].map { Word($0).units }
        return Joints(texts, open: [true, false, false], Concordance(texts)).continuity(0, 1)
    }

    @Test("A joint that spells a word of the page outweighs one that spells none")
    func vocabulary() {
        let page = "产业工人队伍建设"
        #expect(continuity("推进产业工", "人队伍", beside: page) > 3)
        #expect(continuity("推进产业工", "薯条上市", beside: page) < 0)
    }

    @Test("A quotation left open wants a text that closes it")
    func quotation() {
        #expect(continuity("他说“慢慢", "靠”") > continuity("他说“慢慢", "靠。"))
        #expect(continuity("他说慢慢", "靠”") < continuity("他说慢慢", "靠。"))
    }

    @Test("A text that begins with a comma goes on with any other")
    func comma() { #expect(continuity("夜校开课", ",学员来了") > continuity("夜校开课", "学员来了")) }

    @Test("A number goes on with its digits or with what it counts", arguments: ["6名", "名", "%"])
    func number(_ next: String) { #expect(continuity("共有3", next) > continuity("共有3", "学员")) }

    @Test("The second point follows the first and not the first one of another kind")
    func enumeration() {
        let points = ["一是讲,", "二是练。", "一要学,", "开课。"].map { Enumeration(Word($0).units) }
        #expect(points[1].continues(points[0]) == true)
        #expect(points[1].continues(points[2]) == false)
        #expect(points[3].continues(points[0]) == nil)
        #expect(points[0].continues(points[1]) == nil)
    }

    @Test(
        "Brackets within brackets are followed",
        arguments: [("“甲《乙》丙", true, false), ("甲》乙", false, true), ("(甲)”“", true, true), ("", false, false)])
    func enclosure(_ text: String, _ ends: Bool, _ begins: Bool) {
        let enclosure = Enclosure(Word(text).units)
        #expect(enclosure.endsInside == ends)
        #expect(enclosure.beginsInside == begins)
    }

    @Test("A concordance of nothing knows nothing")
    func empty() {
        let concordance = Concordance([])
        #expect(concordance.weight(of: [1], [2]) == 0)
        #expect(concordance.weight(of: [], []) == 0)
        #expect(concordance.sentences(beginningWith: 1, 2) == 0)
    }
}
