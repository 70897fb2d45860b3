import Kernel
import Testing

@testable import Invented

@Suite("Invented people") struct InventedPeopleTests {
    @Test("Numbers are right, nobody's, and no two alike; the same place is the same person in every run")
    func people() throws {
        let people = InventedPeople()
        var numbers: Set<String> = []
        for place in stride(from: 0, to: 32_000_000, by: 7919) {
            let form = people.form(place)
            let number = try ResidentID(form.identityNumber)
            #expect(number.region.hasSuffix("99"))
            #expect(form.problems(on: Day(sinceEpoch: 20_778)).isEmpty)
            numbers.insert(number.text)
        }
        #expect(numbers.count == 4041)
        #expect(InventedPeople().form(31_999_999) == people.form(31_999_999))
        #expect(InventedPeople(seed: 7).form(5) != people.form(5))
    }

    @Test("Every row stands at one union, in the order of the unions, and none is left over")
    func members() throws {
        let unions = (1...50).compactMap { ID<Organisation>($0) }
        let members = InventedMembers(5000, in: unions)
        let whole = try members.source("all").rows(0..<members.count)
        #expect(whole.count == 5000)
        #expect(whole.map(\.union) == whole.map(\.union).sorted())
        #expect(Set(whole.map(\.union)).count == 50)
        let part = try members.source("all").rows(4321..<4400)
        #expect(part.map(\.form) == whole[4321..<4400].map(\.form))
    }

    @Test("As many employers as the papers count, no two with one code, and several only at joint unions")
    func employers() throws {
        let scale = InventedScale.yangjiang
        let whole = try #require(scale.employers)
        let invented = InventedEmployers(whole, in: scale.unions)
        let all = (0..<scale.unions).map { invented.employers(of: $0, named: "恒兴五金厂工会") }
        let codes = all.flatMap { $0.compactMap { $0.code?.description } }
        #expect(codes.count == 7846 && Set(codes).count == 7846)
        #expect(all.allSatisfy { !$0.isEmpty } && all.enumerated().allSatisfy { $1.count == 1 || $0 % 10 == 0 })
        #expect(all[0][0].name == "恒兴五金厂" && all[0][1].name == "恒兴五金厂协作1厂")
        #expect(all[0].allSatisfy { $0.code?.code.innerCheckHolds == true })
        #expect(InventedEmployers(3, in: 3).employers(of: 0, named: "恒兴五金厂工会").count == 1)
    }
}
