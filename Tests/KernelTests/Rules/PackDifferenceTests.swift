import Kernel
import Testing

@Suite("What a new text of a pack changes") struct PackDifferenceTests {
    private func pack(_ rules: String...) throws -> RulePack {
        try RulePack(yaml: SamplePack.yaml(rules.joined(separator: "\n")))
    }

    @Test("Added, removed and changed versions are told apart; moving a line changes nothing")
    func told() throws {
        let one = SamplePack.rule("T-one", "limit: 5 natural days")
        let two = SamplePack.rule("T-two", "limit: 5 natural days")
        let longer = SamplePack.rule("T-two", "limit: 6 natural days")
        let three = SamplePack.rule("T-two", "part: other, limit: 6 natural days")
        #expect(try pack(one, two).difference(from: pack(two, one)).isEmpty)
        let difference = try pack(longer, three).difference(from: pack(one, two))
        #expect(difference.added.map(\.version) == ["yangjiang/T-two.other"])
        #expect(difference.removed.map(\.version) == ["yangjiang/T-one"])
        #expect(difference.changed.map(\.after.version) == ["yangjiang/T-two"])
        #expect(difference.changed.first?.before.value.words.en == "5 natural days")
    }

    @Test("A new version with a day of its own is an addition, not a change")
    func newVersion() throws {
        let old = SamplePack.rule("T-one", "limit: 5 natural days")
        let ended = SamplePack.rule("T-one", "limit: 5 natural days, to: 2026-12-31")
        let new = SamplePack.rule("T-one", "limit: 9 natural days, from: 2027-01-01")
        let difference = try pack(ended, new).difference(from: pack(old))
        #expect(difference.added.map(\.version) == ["yangjiang/T-one@2027-01-01"])
        #expect(difference.changed.map(\.after.to?.description) == ["2026-12-31"])
    }
}
