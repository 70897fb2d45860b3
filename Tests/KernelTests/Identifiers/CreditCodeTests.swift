import Stage
import Testing

@testable import Kernel

@Suite("Unified social credit codes") struct CreditCodeTests {
    @Test("The published example of GB 32100 ends in 3")
    func published() throws {
        let code = try CreditCode("91350100M000100Y43")
        #expect(code.registrar == .market)
        #expect(code.bodyKind?.zh == "企业")
        #expect(code.region?.text == "350100")
        #expect(code.organisationCode == "M000100Y4")
        #expect(code.innerCheckHolds)
        #expect(try CreditCode(" 91350100 m000100y43 ").text == code.text)
        #expect(try CreditCode("９１３５０１００Ｍ０００１００Ｙ４３") == code)
    }

    @Test("A sum that is a multiple of 31 gives 0 and not a character beyond the alphabet")
    func zeroRemainder() throws {
        #expect(CreditCode.checkCharacter(for: "00000000000000000") == "0")
        var random = SeededGenerator(seed: 5)
        let codes = (0..<1000).map { _ in Samples.creditCode("91", &random) }
        #expect(Set(codes.compactMap(\.last)).count == 31)
        for code in codes { #expect(try CreditCode(code).text == code) }
    }

    @Test("Changing any one character is detected")
    func detection() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<20 {
            let code = Array(Samples.creditCode("8", &random))
            for place in 0..<18 {
                for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != code[place] {
                    var changed = code
                    changed[place] = character
                    #expect(throws: CreditCodeProblem.self) { try CreditCode(String(changed)) }
                }
            }
        }
    }

    @Test("The inner check is that of GB 11714, and a code that fails it is taken all the same")
    func inner() throws {
        for code in ["M000100Y4", "D2143569X"] { #expect(OrganisationCode.checkHolds(for: code)) }
        for code in ["M000100Y5", "D21435690", "", "D2143569XX", "d2143569X"] {
            #expect(!OrganisationCode.checkHolds(for: code), "\(code)")
        }
        let body = "91350100M000100Y5"
        let code = try CreditCode(body + String(CreditCode.checkCharacter(for: body)))
        #expect(!code.innerCheckHolds)
    }

    @Test("Each of the letters I, O, S, V and Z is refused with what it may have been", arguments: "IOSVZ")
    func unused(_ letter: Character) {
        let problem = CreditCodeProblem.unusedLetter(letter, place: 9)
        #expect(throws: problem) { try CreditCode("91350100\(letter)000100Y43") }
        #expect(throws: problem) { try CreditCode("91350100\(letter.lowercased())000100Y43") }
        #expect(problem.explanation.zh.contains("可能应为"))
        #expect(problem.explanation.zh.contains("I、O、S、V、Z"))
        #expect(!problem.explanation.en.hasSuffix("be : compare it with the certificate"))
    }

    @Test(
        "What is wrong is said exactly",
        arguments: [
            ("", CreditCodeProblem.empty), ("91350100M000100Y4", .wrongLength(17)), ("M000100Y4", .organisationCode),
            ("m000100y-4", .organisationCode), ("440101000012345", .registrationNumber),
            ("91350100M000100Y44", .wrongCheck),
            ("91350100M00010中Y43", .wrongCharacter("中", place: 15)), ("11010519491231002X", .residentNumber),
        ])
    func refused(_ text: String, _ problem: CreditCodeProblem) {
        #expect(throws: problem) { try CreditCode(text) }
        #expect(!problem.explanation.zh.isEmpty && problem.explanation.zh != problem.explanation.en)
    }

    @Test("A union's code begins with 8 and an employer's does not, whatever registrar", arguments: Registrar.allCases)
    func roles(_ registrar: Registrar) throws {
        var random = SeededGenerator(seed: 7)
        let text = Samples.creditCode(registrar.rawValue + "1440101", &random)
        let code = try CreditCode(text)
        #expect(code.registrar == registrar)
        #expect(code.isUnion == (registrar == .unions))
        if registrar == .unions {
            #expect(try UnionCode(text).isBaseUnion)
            #expect(throws: CreditCodeProblem.ofUnion) { try EmployerCode(text) }
        } else {
            #expect(try EmployerCode(text).code == code)
            #expect(throws: CreditCodeProblem.notOfUnion) { try UnionCode(text) }
        }
    }

    @Test("81 is a base union and 89 another union body")
    func unions() throws {
        var random = SeededGenerator(seed: 8)
        #expect(try UnionCode(Samples.creditCode("81440101", &random)).code.bodyKind?.zh == "基层工会")
        let other = try UnionCode(Samples.creditCode("89440101", &random))
        #expect(!other.isBaseUnion)
        #expect(other.code.bodyKind?.zh == "其他工会组织")
    }

    @Test("A registrar that the table does not know is taken")
    func unknown() throws {
        var random = SeededGenerator(seed: 9)
        let code = try CreditCode(Samples.creditCode("CC440101", &random))
        #expect(code.registrar == nil)
        #expect(code.bodyKind == nil)
    }
}
