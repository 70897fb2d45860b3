import Testing

@testable import Bulletins

@Suite("Parting a title into union and post") struct PrintedPostTests {
    private func parts(_ title: String, after last: String? = nil) -> [String] {
        PrintedPost.all(in: title, after: last).map { "\($0.union ?? "—")|\($0.post)" }
    }

    @Test(
        "The union ends where its name ends, and remarks in brackets fall away",
        arguments: [
            ("市总工会党组书记", "市总工会|党组书记"), ("阳江市总工会副主席", "阳江市总工会|副主席"), ("省总工会副主席(兼职)", "省总工会|副主席"),
            ("省总党组成员", "省总|党组成员"), ("省总维权工作部部长", "省总|维权工作部部长"), ("省总工会办公室主任", "省总工会|办公室主任"),
            ("海丰县服装行业工会联合会秘书长", "海丰县服装行业工会联合会|秘书长"), ("市总工会机关工会主席", "市总工会机关工会|主席"),
            ("省财贸工会调研员", "省财贸工会|调研员"),
        ])
    func union(_ title: String, _ expected: String) { #expect(parts(title) == [expected]) }

    @Test("An office that joins two is two, unless the second word is no office")
    func joined() {
        #expect(parts("市总工会党组成员兼财务部长") == ["市总工会|党组成员", "市总工会|财务部长"])
        #expect(parts("市总工会兼职副主席") == ["市总工会|兼职副主席"])
    }

    @Test(
        "Honours and trades are no offices",
        arguments: ["劳动模范", "先进工作者", "注塑车间职工", "中国工会十七大代表", "茂名石化首席技师", "匠人", ""])
    func none(_ title: String) { #expect(parts(title) == []) }

    @Test(
        "Offices elsewhere have no union",
        arguments: ["市人大常委会副主任", "市委常委", "新白广城际项目经理", "南方集团总经理", "阳江总商会会长", "市总工会职工学校校长", "阳江市总医院主任"])
    func elsewhere(_ title: String) { #expect(parts(title).allSatisfy { $0.hasPrefix("—|") }) }

    @Test("A body that only unions have belongs to the union of the title before")
    func elided() {
        #expect(parts("经审会主任", after: "市总工会") == ["市总工会|经审会主任"])
        #expect(parts("经审会主任") == ["—|经审会主任"])
        #expect(parts("市委常委", after: "市总工会") == ["—|市委常委"])
    }

    @Test("Of 副主席 there are several, of 主席 and 常务副主席 one")
    func shared() {
        #expect(["副主席", "党组成员", "副调研员", "委员"].allSatisfy(UnionPost.isShared))
        #expect(!["主席", "常务副主席", "党组书记", "经审会主任", "办公室主任"].contains(where: UnionPost.isShared))
    }
}
