import Stage
import Testing

@testable import Kernel

@Suite("Numbers that a spreadsheet ruined") struct SpreadsheetDamageTests {
    @Test(
        "Scientific notation is recognised",
        arguments: ["4.40105E+17", "4.4E+17", "4.40105199001011E+17", "1e+17", "４.４Ｅ＋17", "1.38E+10"])
    func scientific(_ text: String) {
        #expect(SpreadsheetDamage(text) == .scientific)
    }

    @Test(
        "Whole numbers, passports and codes with an E are left alone",
        arguments: [
            "440524188001010014", "E12345678", "91E1", "1E17", "", "E+17", "1.2.3E+17", "12345000", "44010519900101000",
        ])
    func sound(_ text: String) {
        #expect(SpreadsheetDamage(text) == nil)
    }

    @Test("A resident number in scientific notation is refused with that reason")
    func resident() {
        #expect(throws: IdentityProblem.ruined(.scientific)) { try ResidentID("4.40105E+17") }
        #expect(throws: IdentityProblem.ruined(.scientific)) { try Passport("1.2E+10") }
        #expect(throws: CreditCodeProblem.ruined(.scientific)) { try CreditCode("9.1440101E+17") }
        #expect(throws: PhoneProblem.ruined) { try Phone("1.38E+10") }
    }

    @Test("Of numbers whose last three digits were rounded away, none passes unnoticed")
    func rounded() throws {
        var random = SeededGenerator(seed: 3)
        var byChance = 0
        for _ in 0..<2000 {
            let rounded = try Samples.resident(&random).text.prefix(15) + "000"
            do {
                let document = try IdentityDocument(.residentID, String(rounded))
                #expect(document.mayBeRounded)
                byChance += 1
            } catch {
                #expect(error == .ruined(.roundedToZeros))
            }
        }
        #expect((100...280).contains(byChance))
        #expect(throws: CreditCodeProblem.ruined(.roundedToZeros)) { try CreditCode("914401011234561000") }
    }

    @Test("The explanation names the remedy in both languages")
    func explained() {
        for damage in [SpreadsheetDamage.scientific, .roundedToZeros] {
            #expect(damage.explanation.zh.contains("文本格式"))
            #expect(damage.explanation.en.contains("as text"))
        }
    }
}
