import Kernel
import Stage
import Testing

@testable import Bulletins

@Suite("Files made to harm") struct HostileFileTests {
    @Test("Two thousand random and mutated files give a text or a reason, and never a trap")
    func random() async throws {
        var dice = Dice(state: 20_261_121)
        let seeds = [
            encoded(briefing, as: "GB18030"), encoded(briefing, as: "UTF-16LE"), Array(briefing.utf8),
            Array("<!DOCTYPE html><meta charset=gbk><h1>甲</h1><table><tr><td>1<td>2</table><pre>x</pre>&amp;".utf8),
            WordFile(paragraphs: ["工会信息", briefing]).bytes,
        ]
        var read = 0
        for round in 0..<2_000 {
            let bytes = round % 4 == 0 ? dice.noise() : dice.mutated(seeds[round % seeds.count])
            do {
                let decoded = try await SourceFile.text(of: bytes, name: ["a.txt", "b.html", "c.docx"][round % 3])
                #expect(!decoded.text.contains("\r") && !decoded.text.unicodeScalars.contains("\0"))
                read += 1
            } catch let reason as UnreadableFile {
                #expect(!reason.sentence.zh.isEmpty)
            }
        }
        #expect(read > 500)
    }

    @Test("Mutated PDFs give a text or a reason")
    func mutatedPDF() async throws {
        var dice = Dice(state: 7)
        let seed = PDFFile([["工会信息", "云岭市总工会"], ["第二页"]]).bytes
        for _ in 0..<30 {
            do {
                _ = try await SourceFile.text(of: dice.mutated(seed), name: "a.pdf")
            } catch is UnreadableFile {
                continue
            }
        }
    }

    /// SplitMix64, seeded, so that a failure happens again.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
        }

        mutating func noise() -> [UInt8] { (0..<roll(600)).map { _ in UInt8(roll(256)) } }

        mutating func mutated(_ seed: [UInt8]) -> [UInt8] {
            var bytes = seed
            for _ in 0...roll(6) where !bytes.isEmpty {
                let place = roll(bytes.count)
                switch roll(4) {
                case 0: bytes[place] = UInt8(roll(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + roll(8)))
                case 2: bytes.insert(contentsOf: noise().prefix(4), at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 16)], at: roll(bytes.count))
                }
            }
            return bytes
        }
    }
}
