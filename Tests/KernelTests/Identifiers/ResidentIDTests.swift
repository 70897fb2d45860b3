import Stage
import Testing

@testable import Kernel

@Suite("Resident identity numbers") struct ResidentIDTests {
    @Test("The published examples of GB 11643 are in order and tell birthday, sex and region")
    func published() throws {
        let woman = try ResidentID("11010519491231002X")
        #expect(woman.birthday == Day(year: 1949, month: 12, day: 31))
        #expect(woman.sex == .female)
        #expect(woman.region == "110105")
        let man = try ResidentID("440524188001010014")
        #expect(man.birthday == Day(year: 1880, month: 1, day: 1))
        #expect(man.sex == .male)
    }

    @Test(
        "Blanks, a small or Roman x, full width and a spreadsheet's apostrophe do not matter",
        arguments: [
            "11010519491231002x", " 110105 19491231 002X\n", "１１０１０５１９４９１２３１００２Ｘ", "'11010519491231002X",
            "\u{FEFF}11010519491231002X\u{200B}", "110105　19491231　002x", "\u{2018}11010519491231002Ⅹ",
            "11010519491231002ⅹ",
        ])
    func typed(_ text: String) throws {
        #expect(try ResidentID(text).text == "11010519491231002X")
    }

    @Test("A number of fifteen digits becomes the one of eighteen, born in the 1900s")
    func upgraded() throws {
        let upgraded = try ResidentID("110105491231002")
        #expect(upgraded.text == "11010519491231002X")
        #expect(upgraded == (try ResidentID("11010519491231002X")))
        #expect(throws: IdentityProblem.noSuchDay) { try ResidentID("110105490231002") }
        #expect(throws: IdentityProblem.wrongCharacter("X", place: 15)) { try ResidentID("11010549123100X") }
    }

    @Test("A region that no table knows is no reason to refuse", arguments: ["000000", "777777", "123456"])
    func regions(_ region: String) throws {
        #expect(try ResidentID(Samples.number(region, 1990, 1, 1, 1)).region == region)
    }

    @Test(
        "What is wrong is said exactly",
        arguments: [
            ("", IdentityProblem.empty), ("　 ", .empty), ("1101051949123100", .wrongLength(16)),
            ("110105194912310021X", .wrongCharacter("X", place: 19)),
            ("11010519491231002Y", .wrongCharacter("Y", place: 18)),
            ("1101O519491231002X", .wrongCharacter("O", place: 5)),
            ("X1010519491231002X", .wrongCharacter("X", place: 1)),
            ("110105194902310021", .noSuchDay), ("110105190002290021", .noSuchDay), ("110105000001010021", .noSuchDay),
            ("110105194913310021", .noSuchDay), ("110105194912310021", .wrongCheck),
            ("1101051949123100é2", .wrongCharacter("É", place: 17)),
            ("110105-19491231002X", .wrongCharacter("-", place: 7)),
            ("1101051949123100২X", .wrongCharacter("২", place: 17)),
        ])
    func refused(_ text: String, _ problem: IdentityProblem) {
        #expect(throws: problem) { try ResidentID(text) }
    }

    @Test("A leap day exists in 2000 and not in 1900")
    func leapDays() throws {
        #expect(
            try ResidentID(Samples.number("440105", 2000, 2, 29, 12)).birthday == Day(year: 2000, month: 2, day: 29))
        #expect(throws: IdentityProblem.noSuchDay) { try ResidentID(Samples.number("440105", 1900, 2, 29, 12)) }
    }

    @Test("Changing any one character, or swapping two unequal neighbours, is detected")
    func detection() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<50 {
            let number = Array(try Samples.resident(&random).text)
            for place in 0..<18 {
                for character in place == 17 ? "0123456789X" : "0123456789" where character != number[place] {
                    var changed = number
                    changed[place] = character
                    #expect(throws: IdentityProblem.self) { try ResidentID(String(changed)) }
                }
            }
            for place in 0..<16 where number[place] != number[place + 1] {
                var swapped = number
                swapped.swapAt(place, place + 1)
                #expect(throws: IdentityProblem.self) { try ResidentID(String(swapped)) }
            }
        }
    }

    @Test("Every number that is made by the rule is read back with its day and sex")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<2000 {
            let day = Day(sinceEpoch: Int.random(in: -25_000...20_000, using: &random))
            let sequence = Int.random(in: 0...999, using: &random)
            let (year, month, date) = day.civil
            let text = Samples.number("440105", year, month, date, sequence)
            let number = try ResidentID(text)
            #expect(number.text == text)
            #expect(number.birthday == day)
            #expect(number.sex == (sequence.isMultiple(of: 2) ? .female : .male))
        }
    }

    @Test("A day of birth may be today and not tomorrow")
    func future() throws {
        let number = try ResidentID(Samples.number("440105", 2026, 11, 21, 1))
        let born = try #require(Day(year: 2026, month: 11, day: 21))
        try number.requireBorn(by: born)
        #expect(throws: IdentityProblem.bornInFuture) { try number.requireBorn(by: born.adding(days: -1)) }
    }

    @Test("A year of life is full on the birthday")
    func age() throws {
        let number = try ResidentID(Samples.number("440105", 2000, 2, 29, 12))
        let ages = [(2001, 2, 28, 0), (2001, 3, 1, 1), (2026, 2, 28, 25), (2026, 3, 1, 26), (1999, 12, 31, -1)]
        for (year, month, day, age) in ages {
            let on = try #require(Day(year: year, month: month, day: day))
            #expect(number.age(on: on) == age, "\(on)")
        }
    }

    @Test("Neither the mask nor a description, an interpolation or a container shows the day of birth")
    func masked() throws {
        let number = try ResidentID("11010519491231002X")
        #expect(number.masked == "110105********002X")
        let container: [ResidentID?] = [number]
        for text in ["\(number)", String(reflecting: number), "\(container)", "\(IdentityDocument.resident(number))"] {
            #expect(!text.contains("1949"), "\(text)")
        }
    }
}
