import Kernel
import Testing
import Web

@testable import Workplace

@Suite("Figures as people read them") struct IndicatorWordsTests {
    @Test("Minutes are shown as hours, with a tenth where they are not whole") func hours() {
        let words = IndicatorWords(unit: .minutes)
        #expect(words.number(240) == "4" && words.number(210) == "3.5" && words.number(72_000) == "1,200")
        #expect(words.number(-90) == "-1.5" && words.number(-30) == "-0.5")
        #expect(words.short(900_000).zh == "1.5万" && words.label.zh == "小时")
        #expect(words.cell(90) == .number(1.5))
    }
}
