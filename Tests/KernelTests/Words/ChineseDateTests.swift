import Testing

@testable import Kernel

@Suite("Dates in Chinese") struct ChineseDateTests {
    @Test("The parts that are printed are read")
    func parts() throws {
        let year = try #require(ChineseDate("二〇二〇年"))
        #expect(year.year == 2020 && year.month == nil && year.day == nil)
        let day = try #require(ChineseDate("十月二十九日上午"))
        #expect(day.year == nil && day.month == 10 && day.day == 29 && day.length == 6)
        let whole = try #require(ChineseDate("2020年5月19日"))
        #expect(whole.year == 2020 && whole.month == 5 && whole.day == 19)
        #expect(ChineseDate("17日")?.day == 17)
        #expect(ChineseDate("3月8号")?.day == 8)
    }

    @Test("What cannot be a date is none", arguments: ["", "近日", "十三月", "0月", "三十二日", "两年", "3个月", "九千多年", "十七大"])
    func none(_ text: String) { #expect(ChineseDate(text) == nil) }

    @Test("A part that cannot be ends the date before it")
    func broken() {
        #expect(ChineseDate("2020年13月1日")?.month == nil)
        #expect(ChineseDate("2020年13月1日")?.year == 2020)
    }

    @Test("A date is written in ideographs, and read again")
    func writing() {
        #expect(ChineseDate("2020年10月29日")?.words == "二〇二〇年十月二十九日")
        #expect(ChineseDate("二〇二〇年十月二十九日")?.words == "二〇二〇年十月二十九日")
    }
}
