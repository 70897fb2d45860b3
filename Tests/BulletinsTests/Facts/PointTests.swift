import Testing

@testable import Bulletins

@Suite("Counting the points") struct PointTests {
    private func count(_ text: String) -> Int? { PointFinder.find(in: Passage.body(text))?.count }

    @Test(
        "Every way of numbering is counted",
        arguments: [
            ("会议强调，一是讲政治；二是抓学习；三是促落实。", 3), ("各级工会一要讲政治，二要抓学习。", 2), ("第一，讲政治。第二，抓学习。第三，促落实。", 3),
            ("工会首先要讲政治。其次，抓学习。再次，促落实。再次，抓服务。最后，强党建。", 5), ("（一）摸清底数。\n（二）分类推进。", 2), ("一、讲政治\n二、抓学习\n三、促落实\n四、强服务", 4),
            ("要求：1.抓竞赛；2.抓建会；3.抓监督。", 3), ("协议包括交流、合作等13个方面内容。", 13), ("明确三不准：不准挂钩，不准摊派，不准强制。", 3),
        ])
    func styles(_ text: String, _ points: Int) { #expect(count(text) == points) }

    @Test("Points within a point do not count")
    func nested() {
        #expect(count("第一，学习。第二，宣传。第三，实践。一是服务。二是维权。三是改革。四是党建。五是形象。") == 3)
        #expect(count("一是学习。第一，读书。第二，讨论。第三，交流。二是宣传。") == 2)
    }

    @Test("Of two series the longer is meant")
    func longer() { #expect(count("一是甲。二是乙。三是丙。\n要做好：一是甲；二是乙。") == 3) }

    @Test(
        "What is not numbered has no points",
        arguments: [
            "要讲政治，要抓学习。", "统一是前提，二者缺一不可。", "近一个星期，两个工会开会。", "一是讲政治。", "首先参观，随后座谈。", "从五个方面明确。",
        ])
    func none(_ text: String) { #expect(count(text) == nil) }

    @Test("Each mark keeps its place")
    func marks() {
        let body = Passage.body("会议强调，一是讲政治；二是抓学习。")
        let marks = PointFinder.find(in: body)?.marks ?? []
        let bytes = Array(body.text.utf8)
        #expect(marks.map { String(decoding: bytes[$0.place], as: UTF8.self) } == ["一是", "二是"])
    }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs)
    func crumbs(_ text: String) { _ = PointFinder.find(in: Passage.body(text)) }
}
