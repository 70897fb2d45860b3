import Stage
import Testing

@testable import Kernel

@Suite("Identity documents") struct IdentityDocumentTests {
    @Test("A residence permit begins with 81, 82 or 83 and is checked like a resident number")
    func permits() throws {
        for region in ["810000", "820000", "830000"] {
            let text = Samples.number(region, 1990, 5, 17, 1)
            let permit = try ResidencePermit(text)
            #expect(permit.birthday == Day(year: 1990, month: 5, day: 17))
            #expect(permit.sex == .male)
            #expect(permit.masked.hasPrefix(region + "********"))
            let wrong = text.prefix(17) + (text.hasSuffix("0") ? "1" : "0")
            #expect(throws: IdentityProblem.wrongCheck) { try ResidencePermit(String(wrong)) }
        }
        #expect(throws: IdentityProblem.notOfPermit) { try ResidencePermit("11010519491231002X") }
        #expect(throws: IdentityProblem.wrongLength(15)) { try ResidencePermit("810000900517001") }
    }

    @Test("A permit or a permanent-resident card that is entered as a resident number is told apart")
    func lookalikes() {
        #expect(throws: IdentityProblem.belongs(to: .residencePermit)) {
            try ResidentID(Samples.number("810000", 1990, 5, 17, 1))
        }
        #expect(throws: IdentityProblem.belongs(to: .permanentResidentCard)) {
            try ResidentID(Samples.number("911840", 1990, 5, 17, 1))
        }
    }

    @Test("A permanent-resident card has eighteen characters and begins with 9")
    func cards() throws {
        #expect(try PermanentResidentCard("9118 4019 9005 1700 1x").text == "91184019900517001X")
        #expect(throws: IdentityProblem.notOfCard) {
            try PermanentResidentCard("11010519491231002X")
        }
        #expect(throws: IdentityProblem.wrongLength(17)) { try PermanentResidentCard("91184019900517001") }
        #expect(throws: IdentityProblem.empty) { try PermanentResidentCard("") }
    }

    @Test("A passport has five to fifteen letters and digits, in capitals")
    func passports() throws {
        #expect(try Passport(" e1234 5678").text == "E12345678")
        #expect(try Passport("E12345678").masked == "E1*****78")
        #expect(throws: IdentityProblem.wrongLength(4)) { try Passport("E123") }
        #expect(throws: IdentityProblem.wrongCharacter("护", place: 1)) { try Passport("护照12345") }
        #expect(throws: IdentityProblem.wrongLength(16)) { try Passport("E123456789012345") }
    }

    @Test("Each kind reads its own number, and the number is stored by its kind", arguments: IdentityKind.allCases)
    func kinds(_ kind: IdentityKind) throws {
        let numbers: [IdentityKind: String] = [
            .residentID: "11010519491231002X", .residencePermit: Samples.number("820000", 1990, 5, 17, 2),
            .permanentResidentCard: "91184019900517001X", .passport: "E12345678",
        ]
        let number = try #require(numbers[kind])
        let document = try IdentityDocument(kind, number)
        #expect(document.kind == kind)
        #expect(document.number == number)
        #expect(!document.mayBeRounded)
        #expect((document.birthday != nil) == [.residentID, .residencePermit].contains(kind))
        #expect((document.sex != nil) == (document.birthday != nil))
        #expect(IdentityKind(rawValue: kind.rawValue) == kind)
    }

    @Test("No mask of any kind shows the middle of a number")
    func masks() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            let number = try Samples.resident(&random)
            let masked = number.masked
            #expect(masked.count == 18)
            #expect(masked.dropFirst(6).dropLast(4).allSatisfy { $0 == "*" })
        }
        for length in 0...18 {
            let text = String("123456789012345678".prefix(length))
            let masked = Mask.middle(text, first: 6, last: 4)
            #expect(masked.count == length)
            #expect(length == 0 || masked.contains("*"))
        }
    }

    @Test("Every problem is explained in both languages, and none repeats the number")
    func explained() {
        let problems: [IdentityProblem] =
            [
                .empty, .wrongLength(3), .wrongCharacter("é", place: 2), .noSuchDay, .bornInFuture, .wrongCheck,
                .ruined(.scientific), .notOfPermit, .notOfCard,
            ] + IdentityKind.allCases.map { .belongs(to: $0) }
        for problem in problems {
            #expect(!problem.explanation.zh.isEmpty && problem.explanation.zh != problem.explanation.en)
            #expect(problem.explanation.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 })
        }
        #expect(Set(problems.map(\.explanation)).count == problems.count)
    }
}
