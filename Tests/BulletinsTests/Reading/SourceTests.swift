import Testing

@testable import Bulletins

@Suite("Finding an article in the original") struct SourceTests {
    private let text = "工会信息\n第3期\n\n甲区总工会开会\n\n5月6日，甲区总工会开会，研究部\n- 3 -\n署工作。（甲区总工会）\n\n乙区总工会开会\n\n近日，乙区总工会开会。（乙区总工会）\n"

    @Test("The bytes run from headline to credit and leave out the page number")
    func ranges() {
        let bytes = Array(text.utf8)
        let sources = BulletinReader.read(text).articles.map {
            $0.source.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(sources.first == ["甲区总工会开会\n\n5月6日，甲区总工会开会，研究部", "署工作。（甲区总工会）"])
        #expect(sources.last == ["乙区总工会开会\n\n近日，乙区总工会开会。（乙区总工会）"])
    }

    @Test("Ranges are in order, apart and within the text, whatever stands before them")
    func order() {
        let odd = "😀\u{FEFF}１２\r\n" + text + "🎉" + text
        let ranges = BulletinReader.read(odd).articles.flatMap(\.source)
        #expect(!ranges.isEmpty)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(ranges.allSatisfy { $0.upperBound <= odd.utf8.count })
    }

    @Test("A sheet gives back every character it was made of")
    func roundTrip() {
        let sheet = Sheet(String(repeating: "a汉😀é\n", count: 100))
        #expect(sheet.units.count == 500)
        #expect(sheet.string(0..<500) == String(repeating: "a汉😀é\n", count: 100))
        #expect(sheet.string(251..<254) == "汉😀é")
    }
}
