import Files
import Testing

@Suite("Telling whether bytes are UTF-8") struct UTF8ValidityTests {
    private func holds(_ bytes: [UInt8]) -> Bool { UTF8Validity.holds(for: bytes.span) }

    private func agrees(_ bytes: [UInt8]) -> Bool {
        holds(bytes) == (String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test("Every pair of bytes is judged as the standard library judges it, alone and before what completes it")
    func pairs() {
        let tails: [[UInt8]] = [[], [0x80], [0x80, 0x80], [0x41], [0x80, 0x41, 0x41]]
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for tail in tails where !agrees([first, second] + tail) {
                    Issue.record("\([first, second] + tail)")
                }
            }
        }
    }

    @Test(
        "A character that is cut off or broken within a text makes it invalid",
        arguments: [[0xE5], [0xE5, 0xB7], [0xF0, 0x9F, 0x98], [0xE5, 0xB7, 0x41], [0xC3]] as [[UInt8]])
    func cut(_ bytes: [UInt8]) {
        #expect(!holds(Array("工会".utf8) + bytes))
        #expect(!holds(bytes + Array("工会".utf8)))
    }

    @Test("Text of one to four bytes a character is valid, and so is none", arguments: ["", "a", "工会é·😀"])
    func valid(_ text: String) { #expect(holds(Array(text.utf8))) }
}
