import Kernel
import Testing

@testable import Workplace

@Suite("What a version of a ledger changed") struct SketchDifferenceTests {
    @Test("Each part that came, went or changed is a sentence; nothing is none") func lines() {
        var before = LedgerSketch.beginning
        (before.title, before.mark) = (Text("走访台账", en: ""), "走")
        var kind = SketchField("f1", Text("类别", en: ""), .choice)
        kind.choices = [FieldChoice("c1", Text("慰问", en: "")), FieldChoice("c2", Text("调研", en: ""))]
        before.fields = [kind, SketchField("f2", Text("备注", en: ""), .line)]
        #expect(SketchDifference(before, before).lines == [])
        var after = before
        after.title = Text("走访慰问台账", en: "")
        after.fields[0].choices[1] = FieldChoice("c3", Text("座谈", en: ""))
        after.fields[0].label = Text("种类", en: "")
        after.fields[1] = SketchField("f3", Text("金额", en: ""), .yuan)
        after.statuses[0] = SketchStatus("s9", Text("待走访", en: ""), .openEnded)
        after.steps[0].from = ["s9"]
        after.replacing = ["s1": "s9", "f1=c2": "c3"]
        #expect(
            SketchDifference(before, after).lines.map(\.zh) == [
                "名称：走访台账 → 走访慰问台账",
                "栏目「备注」：已删去",
                "栏目「类别」：类别 → 种类；单选，慰问、调研 → 单选，慰问、座谈",
                "栏目「金额」：新增，金额（元）",
                "状态「在办」：已删去",
                "状态「待走访」：新增，不限时",
                "步骤「办结」：在办 → 办结，由承办单位、经办人 → 待走访 → 办结，由承办单位、经办人",
                "种类：调研 → 座谈",
                "停在「在办」的事项改到「待走访」",
            ])
    }
}
