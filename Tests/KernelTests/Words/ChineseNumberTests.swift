import Testing

@testable import Kernel

@Suite("Numbers in Chinese") struct ChineseNumberTests {
    @Test(
        "A number is read as it is printed",
        arguments: [
            ("3200多万", 32_000_000), ("九千多", 9000), ("一百零八", 108), ("二〇二〇", 2020), ("十二", 12), ("2.6万", 26_000),
            ("216.4万", 2_164_000), ("1,234,567", 1_234_567), ("三千多万", 30_000_000), ("两万亿", 2e12), ("12万余", 120_000),
            ("百", 100), ("十几", 10), ("0.003", 0.003), ("２６", 26), ("一亿二千万", 120_000_000), ("近3", 3),
            ("约1400多万", 14_000_000),
        ] as [(String, Double)]
    )
    func reading(_ text: String, _ value: Double) {
        #expect(ChineseNumber(text)?.value == value)
    }

    @Test(
        "A share is told in per cent",
        arguments: [("百分之九十五", 95), ("两成", 20), ("95%", 95), ("６３．５％", 63.5)] as [(String, Double)])
    func shares(_ text: String, _ value: Double) {
        #expect(ChineseNumber(text)?.value == value)
        #expect(ChineseNumber(text)?.isPercent == true)
    }

    @Test("成 that begins a word makes no share", arguments: ["3成员", "五成立", "两成果"])
    func noShare(_ text: String) { #expect(ChineseNumber(text)?.isPercent == false) }

    @Test("An approximation keeps its base and says so")
    func approximation() {
        #expect(ChineseNumber("九千多")?.isApproximate == true)
        #expect(ChineseNumber("近3年")?.isApproximate == true)
        #expect(ChineseNumber("3年")?.isApproximate == false)
    }

    @Test("What follows the number is left alone")
    func rest() {
        #expect(ChineseNumber("20.4万户")?.length == 5)
        #expect(ChineseNumber("两年半")?.length == 1)
        #expect(ChineseNumber("3,5名")?.value == 3)
        #expect(ChineseNumber("亿万职工")?.length == 1)
    }

    @Test(
        "What is no number, or beyond the greatest, is not read",
        arguments: ["", "年", "多", "其一", "%", ".5", "近", String(repeating: "9", count: 10_000), "9999999999999999"]
    )
    func none(_ text: String) { #expect(ChineseNumber(text) == nil) }

    @Test("Ten thousand ideographs neither trap nor give a number beyond the greatest")
    func endless() {
        for letter in ["九", "亿", "万", "十", "百分之"] {
            let number = ChineseNumber(String(repeating: letter, count: 10_000))
            #expect((number?.value ?? 0) <= ChineseNumber.greatest)
        }
    }

    @Test("A place outside the units gives nothing")
    func outside() {
        #expect(ChineseNumber.read([0x39], from: 1, to: 1) == nil)
        #expect(ChineseNumber.read([0x39], from: -1, to: 1) == nil)
        #expect(ChineseNumber.read([0x39], from: 0, to: 99)?.value == 9)
        #expect(ChineseNumber.read([], from: 0, to: 0) == nil)
    }

    @Test(
        "A number is written as it is said",
        arguments: [
            (0, "零"), (2020, "二千零二十"), (15, "十五"), (110, "一百一十"), (10_001, "一万零一"), (1_000_000, "一百万"), (-3, "负三"),
            (100_000_000, "一亿"), (20_400_000, "二千零四十万"),
        ]
    )
    func words(_ number: Int, _ words: String) { #expect(ChineseNumber.words(number) == words) }

    @Test(
        "What is written is read again",
        arguments: [
            1, 9, 10, 11, 99, 100, 101, 110, 999, 1000, 1001, 2020, 9999, 10_000, 10_010, 123_456, 1_000_001,
            87_654_321,
        ])
    func roundTrip(_ number: Int) {
        #expect(ChineseNumber(ChineseNumber.words(number))?.value == Double(number))
    }

    @Test("The extremes of Int are written")
    func extremes() {
        #expect(ChineseNumber.words(.max).hasPrefix("九百二十二"))
        #expect(ChineseNumber.words(.min).hasPrefix("负九百二十二"))
        #expect(ChineseNumber.spelled(2020) == "二〇二〇")
    }
}
