import Kernel
import Testing

@testable import Voices

@Suite("Group visits") struct GroupVisitTests {
    @Test("A register that an office kept elsewhere heads its columns otherwise") func columns() {
        let found = ColumnMatching(AnyLedger(GroupVisit.ledger).description).meanings(
            of: ["来访时间", "来访单位", "来访事由", "人数", "代表人数", "反映情况"])
        #expect(
            found == ["visitedOn", "employer", "matter", "size", "representatives", "situation"].map { .field($0) })
    }
}
