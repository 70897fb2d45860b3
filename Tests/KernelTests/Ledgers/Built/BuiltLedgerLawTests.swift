import Kernel
import Stage
import Store
import Testing

@Suite("The laws of ledgers, over whatever can be built") struct BuiltLedgerLawTests {
    private static func book(_ sketch: LedgerSketch) throws -> LedgerBook {
        LedgerBook([sketch.preview], terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
    }

    private static func sketch(_ seed: UInt64) throws -> LedgerSketch {
        var sketches = RandomSketches(seed: seed, rules: try .shipped())
        return sketches.sketch()
    }

    @Test("A sketch without fault keeps them, but for English", arguments: 0..<200)
    func descriptions(_ seed: Int) throws {
        let sketch = try Self.sketch(UInt64(seed))
        #expect(sketch.faults(knowing: try .shipped()) == [])
        let broken = LedgerLaws.broken(by: sketch.preview, knowing: try .shipped(), inBothLanguages: false)
        #expect(broken == [])
    }

    @Test("Whatever happens keeps them", arguments: [3, 8, 21, 34, 55] as [UInt64], Stage.engines)
    func histories(_ seed: UInt64, _ engine: Engine) async throws {
        let sketch = try Self.sketch(seed)
        let broken = try await LedgerLaws.broken(
            byHistoryOf: sketch.preview, in: try Self.book(sketch), on: engine, seed: seed)
        #expect(broken == [])
    }

    @Test("What breaks a law is a fault of its part") func faults() throws {
        var sketch = try Self.sketch(7)
        let rules = try RuleBook.shipped()
        func found(_ change: (inout LedgerSketch) -> Void) -> [SketchFault] {
            var other = sketch
            change(&other)
            return other.faults(knowing: rules)
        }
        sketch.statuses = [
            SketchStatus("s1", Text("甲", en: ""), .openEnded), SketchStatus("s2", Text("乙", en: ""), .final),
        ]
        sketch.steps = [SketchStep("t1", Text("办", en: ""), from: ["s1"], to: "s2")]
        sketch.counts = []
        #expect(sketch.faults(knowing: rules) == [])
        let cases: [(String, [SketchFault])] = [
            ("title", found { $0.title = Text("", en: "") }), ("mark", found { $0.mark = "走访" }),
            ("mark", found { $0.mark = "a" }), ("s2", found { $0.steps = [] }),
            ("s1", found { $0.statuses[0].term = .within("T-nothing") }),
            ("s1", found { $0.statuses[0].term = .final }),
            ("t1", found { $0.steps[0].to = "s9" }), ("t1", found { $0.steps[0].asks = ["f99"] }),
            ("t1", found { $0.steps[0].by = [] }), ("f1", found { $0.fields[0].label = Text("", en: "") }),
            ("called", found { $0.fields[0].dataClass = .sealed }),
            ("n1", found { $0.counts = [SketchCount("n1", Text("", en: ""))] }),
        ]
        for (part, faults) in cases { #expect(faults.contains { $0.part == part }, "\(part): \(faults)") }
    }
}
