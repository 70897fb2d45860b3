import Kernel
import Testing

@Suite("What a cell says for a field") struct CellReadingTests {
    private static func field(_ kind: FieldKind, _ dataClass: DataClass = .open) -> FieldDescription {
        var field = FieldDescription("it", Text("它", en: "It"), kind)
        field.dataClass = dataClass
        return field
    }

    private static func read(
        _ words: String, _ kind: FieldKind, isNumber: Bool = false, _ sense: CellSense = CellSense()
    ) -> CellReading {
        field(kind).read(WrittenCell(words, isNumber: isNumber), sense)
    }

    private static func why(_ reading: CellReading) -> String? {
        if case .refused(let why) = reading { why.zh } else { nil }
    }

    private static let day = Day(year: 2026, month: 3, day: 5)

    @Test(
        "A day is read in all the ways in which people write it",
        arguments: [
            "2026-03-05", "2026/3/5", "2026.3.5", "2026.03.05", "2026年3月5日", "2026年03月05号", "20260305", "26.3.5",
            "26年3月5日",
            "260305", "46086", "46086.5", "二〇二六年三月五日", "２０２６年３月５日", "2026 年 3 月 5 日", "2026-03-05 00:00:00",
            "2026/3/5 14:30", "2026-03-05（星期四）", "2026—3—5",
        ])
    func days(_ words: String) {
        #expect(Self.day.map { .value(.day($0)) } == Self.read(words, .day))
    }

    @Test("A day without a year takes that of the sheet, and is refused where there is none")
    func yearless() {
        #expect(Self.day.map { .value(.day($0)) } == Self.read("3月5日", .day, CellSense(year: 2026)))
        #expect(Self.why(Self.read("3月5日", .day))?.contains("没有年份") == true)
        #expect(Self.why(Self.read("2026年3月", .day))?.contains("补上日") == true)
        #expect(Self.why(Self.read("2026-02-30", .day))?.contains("没有这一天") == true)
        #expect(Self.why(Self.read("3/5/2026", .day))?.contains("哪是月") == true)
        #expect(Self.why(Self.read("待定", .day)) != nil)
        #expect(Self.why(Self.read("99999999999999999999", .day)) != nil)
    }

    @Test(
        "From a day to a day",
        arguments: ["2026-03-05至2026-03-07", "2026.3.5-3.7", "2026年3月5日—7日", "2026/3/5 到 2026/3/7"])
    func ranges(_ words: String) {
        let last = Day(year: 2026, month: 3, day: 7)
        guard let first = Self.day, let last else { return }
        #expect(Self.read(words, .days) == .value(.days(first...last)))
    }

    @Test("Money in yuan and in ten thousands")
    func money() {
        for (words, fen) in [
            ("1,234.50元", 123_450), ("1.2万元", 1_200_000), ("￥１２００", 120_000), ("1234.5", 123_450),
            ("人民币叁仟贰佰元伍角整", 320_050), ("壹万零伍拾圆零陆分", 1_005_006), ("三千元", 300_000), ("12元5角", 1_250),
            ("壹拾贰万元整", 12_000_000), ("伍角", 50),
        ] { #expect(Self.read(words, .yuan) == .value(.yuan(Yuan(fen: fen)))) }
        let noise = Self.read("1234.5600000000001", .yuan, isNumber: true)
        #expect(noise == .value(.yuan(Yuan(fen: 123_456))))
        #expect(Self.read("3.5", .yuan, CellSense(isTenThousands: true)) == .value(.yuan(Yuan(fen: 3_500_000))))
        #expect(Self.read("叁仟圆整", .yuan, CellSense(isTenThousands: true)) == .value(.yuan(Yuan(fen: 300_000))))
        for words in ["约三千", "约三千元", "三千", "万元", "元", "三成元", "五元元", "十二角", "三元五", "整"] {
            #expect(Self.why(Self.read(words, .yuan)) != nil, "\(words)")
        }
    }

    @Test("Numbers, yes and no")
    func numbers() {
        for words in ["120", "１２０", "120.0", "1.2E2", "120人", "一百二十"] {
            #expect(Self.read(words, .number(0...1000)) == .value(.number(120)), "\(words)")
        }
        #expect(Self.why(Self.read("1200", .number(0...1000))) != nil)
        #expect(Self.why(Self.read("12.5", .number(0...1000))) != nil)
        for words in ["是", "有", "√", "Y", "1", "TRUE"] { #expect(Self.read(words, .flag) == .value(.flag(true))) }
        for words in ["否", "无", "×", "n", "0"] { #expect(Self.read(words, .flag) == .value(.flag(false))) }
        #expect(Self.why(Self.read("大概", .flag)) != nil)
    }

    @Test("Choices by label in either language, by name, or by the only label that holds the words")
    func choices() {
        let kind = FieldKind.choice(Drill.Kind.allCases.map { FieldChoice($0.rawValue, $0.label) })
        for words in ["燃气", "Gas", "gas", "燃气类", " 燃 气 "] { #expect(Self.read(words, kind) == .value(.choice("gas"))) }
        #expect(Self.why(Self.read("地震", kind))?.contains("消防、燃气、防汛") == true)
        let several = FieldKind.choices(kind.choices)
        #expect(Self.read("防汛、消防", several) == .value(.choices(["fire", "flood"])))
        #expect(Self.read("Fire; gas", several) == .value(.choices(["fire", "gas"])))
    }

    @Test("Numbers of people that a sheet has ruined are refused with a hint, however they are kept")
    func ruined() {
        for (words, isNumber) in [("4.40105E+17", true), ("110105194912310000", true), ("110105194912310000", false)] {
            let why = Self.why(Self.read(words, .residentID, isNumber: isNumber))
            #expect(why?.contains("文本格式") == true, "\(words)")
        }
        #expect(Self.read("１１０１０５ 19491231 002x", .residentID) == .value(.text("11010519491231002X")))
        #expect(Self.read("110105491231002", .residentID) == .value(.text("11010519491231002X")))
        #expect(Self.read("138 0013-8000", .phone) == .value(.text("13800138000")))
        #expect(Self.read("13800138000.0", .phone, isNumber: true) == .value(.text("13800138000")))
    }

    @Test("Codes of unions and employers that are swapped are refused with a hint")
    func swapped() {
        #expect(Self.why(Self.read("91350100M000100Y43", .unionCode))?.contains("用人单位") == true)
        #expect(Self.read("91350100m000100y43", .creditCode) == .value(.text("91350100M000100Y43")))
        #expect(Self.why(Self.read("91350100M000100Y44", .creditCode))?.contains("校验码") == true)
    }

    @Test("Marks for nothing say nothing, and a failed formula is refused")
    func nothing() {
        for words in ["", "  ", "/", "—", "\u{3000}"] { #expect(Self.read(words, .day) == .nothing) }
        #expect(Self.read("无", .phone) == .nothing)
        #expect(Self.why(Self.field(.day).read(WrittenCell("#N/A", isFault: true)))?.contains("公式") == true)
        #expect(Self.why(Self.read("########", .day))?.contains("公式") == true)
    }

    @Test("What an export masks stands for what is kept")
    func masked() {
        #expect(Self.field(.person, .personal).read(WrittenCell("麦*")) == .masked("麦*"))
        #expect(Self.field(.line(max: 20), .sealed).read(WrittenCell("已密封")) == .masked("已密封"))
    }
}
