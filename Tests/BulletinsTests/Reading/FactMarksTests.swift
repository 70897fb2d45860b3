import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Marking facts in a text") struct FactMarksTests {
    private func fact(_ id: String) -> FactList.Fact {
        FactList.Fact(
            kind: .figure, words: Text(same: id), id: id, trace: nil, value: .points(0), place: 0..<0, correction: nil)
    }

    private func marks(_ text: String, _ places: [String: Range<Int>]) -> FactMarks {
        FactMarks(text, places.keys.sorted().map(fact)) { places[$0.id] }
    }

    @Test("The pieces together are the text, and each mark holds its fact")
    func pieces() {
        let marks = marks("甲17家乙95%", ["a": 3..<8, "b": 11..<14])
        #expect(marks.pieces.map(\.text) == ["甲", "17家", "乙", "95%"])
        #expect(marks.pieces.map { $0.facts.map(\.id) } == [[], ["a"], [], ["b"]])
    }

    @Test("Facts that overlap share the mark of the one that begins first")
    func overlapping() {
        let marks = marks("市总工会主席甲乙到会", ["organisation": 0..<12, "person": 0..<24])
        #expect(marks.pieces.map(\.text) == ["市总工会主席甲乙", "到会"])
        #expect(marks.pieces.first?.facts.map(\.id) == ["person", "organisation"])
    }

    @Test("A place beyond the text or without length marks nothing and loses nothing")
    func outside() {
        let marks = marks("甲乙", ["a": 90..<99, "b": 2..<2])
        #expect(marks.pieces.map(\.text) == ["甲乙"])
        #expect(marks.pieces.flatMap(\.facts).isEmpty)
    }

    @Test("Paragraphs part at line feeds, a fact over the break is marked where it begins")
    func paragraphs() {
        let marks = marks("甲\n17\n家乙", ["a": 4..<10])
        #expect(marks.paragraphs.map { $0.map(\.text).joined() } == ["甲", "17", "家乙"])
        #expect(marks.paragraphs[1].first?.facts.map(\.id) == ["a"])
        #expect(marks.paragraphs[2].flatMap(\.facts).isEmpty)
    }
}
