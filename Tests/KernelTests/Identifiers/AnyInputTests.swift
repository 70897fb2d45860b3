import Stage
import Testing

@testable import Kernel

@Suite("Anything typed into a field for a number or name") struct AnyInputTests {
    /// What real input is made of, and what it is not.
    private static let pieces =
        Array("0123456789XxZzOoEeAaNY+-.·•/ 　转#()（）*?86１Ｘ王阳欧é\u{301}\u{200B}\u{E863}\u{F0B}😀\u{0}\u{E0100}𬱖").map(
            String.init)
        + [
            "440105", "1990", "0101", "000", "+86", "0086", "020", "138", "E+17", "4419", "Z01", "分机", "ext.", "欧阳",
            "\r\n",
        ]

    @Test("Whatever it is, it is read or refused, and what was read is read again to the same")
    func anything() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let count = Int.random(in: 0...20, using: &random)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            if let phone = try? Phone(text) { #expect(try Phone(phone.text) == phone) }
            if let code = try? DivisionCode(text) { #expect(try DivisionCode(code.text) == code) }
            if let code = try? CreditCode(text) { #expect(try CreditCode(code.text) == code) }
            for kind in IdentityKind.allCases {
                guard let document = try? IdentityDocument(kind, text) else { continue }
                #expect(try IdentityDocument(kind, document.number) == document)
            }
            guard let name = try? PersonName(text) else { continue }
            #expect(try PersonName(name.text) == name, "\(text.debugDescription)")
            #expect(name.masked.count == name.text.count)
            #expect(StrokeOrder.key(of: name).utf8.allSatisfy { $0 < 0x80 })
            _ = name.pinyinKeys
        }
    }
}
