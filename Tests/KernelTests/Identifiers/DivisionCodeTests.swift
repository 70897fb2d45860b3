import Testing

@testable import Kernel

@Suite("Codes of divisions") struct DivisionCodeTests {
    @Test(
        "A code tells its level and its parent",
        arguments: [
            ("440000", DivisionLevel.province, nil), ("440100", .prefecture, "440000"), ("440105", .county, "440100"),
            ("440105001", .town, "440105"), ("440105001002", .village, "440105001"), ("810000", .province, nil),
            // Run by the province: Xiantao, Wenchang, Shihezi.
            ("429004", .county, "420000"), ("469005", .county, "460000"), ("659001", .county, "650000"),
            ("429004001", .town, "429004"),
            // Municipalities have no prefectures.
            ("110105", .county, "110000"), ("500230", .county, "500000"),
            // No county level.
            ("441900003", .town, "441900"), ("442000001", .town, "442000"), ("460400100", .town, "460400"),
            ("620201100", .town, "620200"), ("441900003001", .village, "441900003"),
        ] as [(String, DivisionLevel, String?)])
    func levels(_ text: String, _ level: DivisionLevel, _ parent: String?) throws {
        let code = try DivisionCode(text)
        #expect(code.level == level)
        #expect(code.parent?.text == parent)
    }

    @Test("Climbing from any code ends at its province, one level or more at a time")
    func climbing() throws {
        for text in ["440105001002", "441900003001", "429004001002", "110105001", "441700Z01", "620201100"] {
            var code = try DivisionCode(text)
            let province = code.province
            while let parent = code.parent {
                #expect(parent.level < code.level)
                #expect(try DivisionCode(parent.text) == parent)
                code = parent
            }
            #expect(code == province)
        }
    }

    @Test("Dongguan, Zhongshan, Danzhou and Jiayuguan have no counties, and a county there is refused")
    func withoutCounties() throws {
        for prefecture in ["441900", "442000", "460400", "620200"] {
            let code = try DivisionCode(prefecture)
            #expect(!code.hasCounties)
            let county = prefecture.prefix(4) + "02"
            #expect(throws: DivisionCodeProblem.noCounties(code)) { try DivisionCode(String(county)) }
        }
        #expect(try DivisionCode("440100").hasCounties)
        #expect(try DivisionCode("440000").hasCounties)
        #expect(try !DivisionCode("440105").hasCounties)
    }

    @Test("Zeros at the end do not make another division")
    func shortest() throws {
        #expect(try DivisionCode("440105000000") == DivisionCode("440105"))
        #expect(try DivisionCode("441900003000").text == "441900003")
        #expect(try DivisionCode("440000000").level == .province)
        #expect(try DivisionCode(" ４４０１０５ ").text == "440105")
        let town = try DivisionCode("440105001")
        #expect(town.padded(to: 12) == "440105001000")
        #expect(town.padded(to: 6) == nil)
    }

    @Test(
        "What is wrong is said exactly",
        arguments: [
            ("", DivisionCodeProblem.empty), ("44010", .wrongLength(5)), ("4401055", .wrongLength(7)),
            ("44O105", .wrongCharacter), ("044010", .noProvince), ("440005", .gap), ("440100001", .gap),
            ("440000001", .gap), ("440105000001", .gap), ("441700Z00", .wrongExtension), ("4417Z01", .wrongExtension),
            ("441700ZZ1", .wrongCharacter), ("440005Z01", .gap),
        ])
    func refused(_ text: String, _ problem: DivisionCodeProblem) {
        #expect(throws: problem) { try DivisionCode(text) }
        #expect(!problem.explanation.zh.isEmpty && problem.explanation.zh != problem.explanation.en)
    }

    @Test("A local extension stands one level below its division and is read back")
    func extensions() throws {
        let yangjiang = try DivisionCode("441700")
        let zone = try #require(DivisionCode(extending: yangjiang, number: 1))
        #expect(zone.text == "441700Z01")
        #expect(zone.level == .county)
        #expect(zone.parent == yangjiang)
        #expect(try DivisionCode("441700z01") == zone)
        #expect(zone.padded(to: 12) == nil)
        #expect(!yangjiang.isLocalExtension)
        let county = try DivisionCode("440105")
        #expect(DivisionCode(extending: county, number: 99)?.level == .town)
        for number in [0, 100, -1] { #expect(DivisionCode(extending: county, number: number) == nil) }
        #expect(DivisionCode(extending: zone, number: 1) == nil)
    }

    @Test("A division sorts before what lies in it")
    func order() throws {
        let codes = try ["440105001", "440106", "440105", "440100", "440000"].map { try DivisionCode($0) }
        #expect(codes.sorted().map(\.text) == ["440000", "440100", "440105", "440105001", "440106"])
    }
}
