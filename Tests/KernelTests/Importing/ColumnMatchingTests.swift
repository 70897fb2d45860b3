import Kernel
import Testing

@Suite("Which column is which field") struct ColumnMatchingTests {
    private let matching = ColumnMatching(Drill.any.description)

    private func names(_ headings: String..., by matching: ColumnMatching? = nil) -> [String] {
        (matching ?? self.matching).meanings(of: headings).map(\.name)
    }

    @Test("By label in either language, whatever is written around it")
    func labels() {
        #expect(
            names("序号", "名 称", "*人数（人）", "费用（万元）", "Day", "身份证号（必填）")
                == ["", "title", "number", "cost", "heldOn", "identity"])
    }

    @Test("By the usual words for a kind, and by the last part of a joined heading")
    func usual() {
        #expect(names("联系方式/手机", "姓名", "证件号码", "统一社会信用代码") == ["phone", "speaker", "identity", "employer"])
    }

    @Test("An export's own columns are the number, the owner, and what is not read")
    func exported() {
        #expect(names("编号", "事项", "单位", "状态", "时限") == ["entry.number", "", "entry.owner", "", ""])
    }

    @Test("A field is filled from the first column that fits, and what was set before goes first")
    func once() {
        #expect(names("名称", "名称") == ["title", ""])
        let set = ColumnMatching(
            Drill.any.description,
            remembered: [ColumnMatching.key("名称"): .ignored, ColumnMatching.key("活动"): .field("title")])
        #expect(names("名称", "活动", by: set) == ["", "title"])
    }

    @Test("The number of some of them is not taken for the number, and 时间 is as good as 日期")
    func parts() {
        #expect(names("女人数", "现有人数") == ["", "number"])
        #expect(names("女人数") == [""])
        #expect(names("举办时间") == ["heldOn"])
    }

    @Test("Headings that mean nothing are not guessed at")
    func strange() { #expect(names("", "甲", "说明事项若干", "Q7") == ["", "", "", ""]) }
}
