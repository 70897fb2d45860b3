import Stage
import Testing

@testable import Kernel

@Suite("Telephone numbers") struct PhoneTests {
    @Test(
        "A number is read as people type it",
        arguments: [
            ("13800000000", "13800000000"), ("138 0000 0000", "13800000000"), ("138-0000-0000", "13800000000"),
            ("+86 138 0000 0000", "13800000000"), ("(+86)13800000000", "13800000000"),
            ("0086-13800000000", "13800000000"),
            ("8613800000000", "13800000000"), ("86-138-0000-0000", "13800000000"), ("１３８００００００００", "13800000000"),
            ("＋８６－１３８００００００００", "13800000000"), ("'19900000000", "19900000000"), ("013800000000", "13800000000"),
            ("020-83330000", "020-83330000"), ("02083330000", "020-83330000"), ("（020）8333 0000", "020-83330000"),
            ("020—83330000", "020-83330000"), ("020-8333-0000", "020-83330000"), ("+86 20 8333 0000", "020-83330000"),
            ("010-12345678", "010-12345678"), ("0662-3330000", "0662-3330000"), ("07568330000", "0756-8330000"),
            ("020-83330000-801", "020-83330000-801"), ("020-83330000转801", "020-83330000-801"),
            ("020-83330000 分机 801", "020-83330000-801"), ("02083330000ext.801", "020-83330000-801"),
            ("020-83330000 x801", "020-83330000-801"), ("(020)83330000#801", "020-83330000-801"),
            ("0662-3330000-转分机：12", "0662-3330000-12"), ("12351", "12351"), ("12345 ", "12345"), ("955880", "955880"),
        ])
    func typed(_ text: String, _ expected: String) throws {
        let phone = try Phone(text)
        #expect(phone.text == expected)
        #expect(try Phone(phone.text) == phone)
    }

    @Test("The kinds are told apart, and numbers of any kind are read back from their one form")
    func kinds() throws {
        #expect(try Phone("13800000000").kind == .mobile)
        #expect(try Phone("010-12345678").kind == .landline)
        #expect(try Phone("12333").kind == .hotline)
        var random = SeededGenerator(seed: 10)
        for _ in 0..<1000 {
            let mobile =
                "1\(Int.random(in: 3...9, using: &random))\(Int.random(in: 100_000_000...999_999_999, using: &random))"
            #expect(try Phone(mobile).text == mobile)
            let area = ["010", "020", "0755", "0662"].randomElement(using: &random) ?? "020"
            let landline = "\(area)-\(Int.random(in: 1_000_000...99_999_999, using: &random))"
            #expect(try Phone(landline).text == landline)
            #expect(try Phone(landline.replacing("-", with: "")).text == landline)
        }
    }

    @Test(
        "What is wrong is said exactly",
        arguments: [
            ("", PhoneProblem.empty), ("  ", .empty), ("1380000000", .wrongLength(10)), ("12800000000", .noSuchMobile),
            ("83330000", .areaMissing), ("020-833300", .wrongLandline), ("020-033300000", .wrongLandline),
            ("020", .wrongLandline), ("0", .wrongLandline), ("13800000000/13900000000", .several),
            ("13800000000 13900000000", .several), ("13800000000、83330000", .several), ("+852 9123 4567", .foreign),
            ("0085291234567", .foreign), ("13800000000转1", .extensionOfMobile), ("020-83330000转", .wrongExtension),
            ("020-83330000转1234567", .wrongExtension), ("手机13800000000", .wrongCharacter("手")), ("-", .wrongLength(0)),
            ("1.38E+10", .ruined), ("110", .wrongLength(3)), ("32351", .wrongLength(5)), ("转801", .wrongLength(0)),
        ])
    func refused(_ text: String, _ problem: PhoneProblem) {
        #expect(throws: problem) { try Phone(text) }
        #expect(!problem.explanation.zh.isEmpty && problem.explanation.zh != problem.explanation.en)
    }

    @Test("A mask keeps the last four digits and hides those before them, the extension too")
    func masked() throws {
        #expect(try Phone("13812340000").masked == "138****0000")
        #expect(try Phone("020-83330000-801").masked == "020-****0000")
        #expect(try Phone("0662-3330000").masked == "0662-***0000")
        #expect(try Phone("12351").masked == "12351")
        #expect("\([try Phone("13812340000")])" == "[138****0000]")
    }
}
