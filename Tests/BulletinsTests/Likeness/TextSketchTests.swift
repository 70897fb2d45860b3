import Stage
import Testing

@testable import Bulletins

@Suite("Telling from sketches how alike two texts are") struct TextSketchTests {
    private static let letters = Array("工会职工组织服务维权帮扶慰问困难企业劳动合同协商代表大会培训竞赛安全生产建设新时代省市县区镇村街道社区驿站图书活动")

    private func text(_ length: Int, _ dice: inout SeededGenerator) -> [Character] {
        (0..<length).map { _ in Self.letters.randomElement(using: &dice) ?? "工" }
    }

    /// Of the very shingles, without a sketch.
    private func shingles(_ text: [Character]) -> Set<String> {
        Set((0..<max(0, text.count - 4)).map { String(text[$0..<$0 + 5]) })
    }

    @Test("A text resembles itself wholly, whatever its length, width, case and marks")
    func itself() {
        var dice = SeededGenerator(seed: 1)
        for length in [0, 4, 5, 60, 3000] {
            let text = String(text(length, &dice))
            #expect(TextSketch(text).resemblance(to: TextSketch(text)) == 1)
        }
        #expect(TextSketch("工会Ａpp送服务，到家！２０２６年") == TextSketch(" 工会aPP送服务到\n家 2026年。"))
    }

    @Test("Unrelated texts resemble each other hardly")
    func unrelated() {
        var dice = SeededGenerator(seed: 2)
        for _ in 0..<50 {
            let pair = (TextSketch(String(text(900, &dice))), TextSketch(String(text(700, &dice))))
            #expect(pair.0.resemblance(to: pair.1) < 0.05)
            #expect(Likeness(pair.0, pair.1) == nil)
        }
    }

    /// 0.15 is two and a half deviations of the worst case: of many pairs hardly any may be beyond it.
    @Test("The estimate is within 0.15 of the truth, and the same whichever text comes first")
    func estimate() {
        var dice = SeededGenerator(seed: 3)
        var strays = 0
        for _ in 0..<150 {
            let one = text(Int.random(in: 30...1500, using: &dice), &dice)
            let kept = one.prefix(Int.random(in: 0...one.count, using: &dice))
            let other = kept + text(Int.random(in: 5...900, using: &dice), &dice)
            let (first, second) = (shingles(one), shingles(Array(other)))
            guard !second.isEmpty else { continue }
            let truth = Double(first.intersection(second).count) / Double(first.union(second).count)
            let sketches = (TextSketch(String(one)), TextSketch(String(other)))
            #expect(sketches.0.size == first.count)
            let estimate = sketches.0.resemblance(to: sketches.1)
            #expect(estimate == sketches.1.resemblance(to: sketches.0))
            #expect(Likeness(sketches.0, sketches.1) == Likeness(sketches.1, sketches.0))
            if abs(estimate - truth) > 0.15 { strays += 1 }
        }
        #expect(strays <= 2)
    }

    @Test("A shortened text is found to stand in the long one, though the two resemble each other little")
    func shortened() throws {
        var dice = SeededGenerator(seed: 9)
        let long = text(2000, &dice)
        let likeness = try #require(Likeness(TextSketch(String(long[300..<800])), TextSketch(String(long))))
        #expect(likeness.resemblance < 0.45)
        #expect(likeness.containment > 0.9)
        #expect(likeness.degree == .most)
    }

    @Test("A few words in common link nothing, and neither does a text of a line")
    func tooLittle() {
        var dice = SeededGenerator(seed: 10)
        let one = text(600, &dice)
        let other = one.prefix(150) + text(450, &dice)
        #expect(Likeness(TextSketch(String(one)), TextSketch(String(other))) == nil)
        let line = TextSketch("工会召开会议部署今年工作安排")
        #expect(Likeness(line, line) == nil)
    }

    @Test("A sketch is the same after it was stored, on any machine")
    func stored() {
        let sketch = TextSketch("阳江市总工会走访慰问困难职工，送去棉被和米油，大家心里暖和")
        #expect(TextSketch(bytes: sketch.bytes, size: sketch.size) == sketch)
        #expect(sketch.hashes.first == 0x0436_FCE5_1266_937D, "reckoned apart from this program")
    }
}
