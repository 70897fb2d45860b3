import Kernel
import Stage
import Testing

@Suite("Base 32") struct CrockfordTests {
    @Test("A number is read back from its digits, leading zeros and small letters included")
    func numbers() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1000 {
            let number = UInt64.random(in: 0...UInt64.max, using: &random)
            let text = Crockford.text(number, digits: 13)
            #expect(text.utf8.count == 13)
            #expect(Crockford.number(text) == number)
            #expect(Crockford.number(text.lowercased()) == number)
        }
        #expect(Crockford.text(31, digits: 5) == "0000Z")
        #expect(Crockford.text(32, digits: 5) == "00010")
    }

    @Test("The letters I, L, O and U, signs and wide characters are refused, and so are more than 64 bits")
    func refused() {
        for text in ["", "I", "l", "O", "u", "1-2", " 1", "１", "é", "G0000000000000"] {
            #expect(Crockford.number(text) == nil, "\(text)")
        }
        #expect(Crockford.number("FZZZZZZZZZZZZ") == .max)
    }

    @Test("Bytes become one character per five bits, and different bytes different texts")
    func bytes() {
        #expect(Crockford.text([] as [UInt8]).isEmpty)
        #expect(Crockford.text([0xFF] as [UInt8]) == "ZW")
        #expect(Crockford.text([0, 0, 0, 0, 1] as [UInt8]) == "00000001")
        var random = SeededGenerator(seed: 5)
        let samples = (0..<500).map { _ in (0..<10).map { _ in UInt8.random(in: 0...255, using: &random) } }
        #expect(Set(samples.map { Crockford.text($0) }).count == Set(samples).count)
        #expect(samples.allSatisfy { Crockford.text($0).utf8.count == 16 })
    }
}
