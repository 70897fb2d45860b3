import Testing

@testable import Bulletins

@Suite("Finding the figures") struct FigureTests {
    private func figures(_ text: String) -> [String] {
        FigureFinder.find(in: Passage.body(text)).map { "\($0.value) \($0.unit)" }
    }

    @Test(
        "Value and unit are told in their plain forms",
        arguments: [
            ("全省3200多万职工参加。", "32000000.0 人"), ("由20.4万户减少到", "204000.0 户"), ("用两年半的时间完成课程。", "2.5 年"),
            ("谈了一个半小时。", "1.5 小时"),
            ("参会60多人。", "60.0 人"), ("占六成以上。", "60.0 %"), ("投入216.4万元。", "2164000.0 元"), ("5 个 小时内完成。", "5.0 小时"),
            ("100人以上企业", "100.0 人"),
            ("拨打12351热线。", "12351.0 号码"), ("第95场发布会", "95.0 场"), ("十大最美工匠", "10.0 名"), ("四所高校承办。", "4.0 所"),
            ("至少一名检查员", "1.0 名"),
        ])
    func one(_ text: String, _ figure: String) { #expect(figures(text) == [figure]) }

    @Test("Two numbers are two figures, also where one unit serves both")
    func two() {
        #expect(figures("由20.4万户下降到2.29万户。") == ["204000.0 户", "22900.0 户"])
        #expect(figures("每组20至30人。") == ["20.0 人", "30.0 人"])
    }

    @Test(
        "Dates, sessions, clock times, slogans and the numbers of points are no figures",
        arguments: [
            "10月17日-18日", "2018年召开", "六届四次全会", "第十七次全国代表大会", "晚上8点30分", "树立“四个意识”", "提出三点要求：一是讲政治", "五项工作。一是抓建会",
            "今后五年工会工作", "近三年来",
            "《三年行动计划》", "一支队伍", "两个维护", "从五个方面明确", "3号温棚", "5G网络", "推进“三个一批”建设", "亿万职工", "庆“五一”晚会", "建党100周年", "二期工程",
        ])
    func none(_ text: String) { #expect(figures(text).isEmpty, "\(figures(text))") }

    @Test("A year that sets an aim is a figure")
    func aim() { #expect(figures("确保实现2020年解困脱困目标。") == ["2020.0 年"]) }

    @Test("What is counted is told from the words beside the number")
    func subject() {
        let found = FigureFinder.find(in: Passage.body("组织13名优秀教师参加，发展会员2700余人。"))
        #expect(found.map(\.what) == ["优秀教师", "会员"])
        #expect(found.map(\.text) == ["13名", "2700余人"])
        #expect(found.map(\.isApproximate) == [false, true])
    }

    @Test(
        "A phrase stands for what is counted, or nothing does",
        arguments: [
            ("选派16名青年焊工赴海外开展互训。", "青年焊工"), ("慰问困难职工19户。", "困难职工"), ("发放慰问金3.8万元。", "慰问金"), ("调解成功率为63.5%。", "成功率"),
            ("92%的教师认为有效。", "教师"), ("职工带来的书共460册，摆满三间屋。", ""), ("推行一年来，收获很多。", ""), ("首批415人已经预约。", ""),
            ("拿出380万元加装电暖。", ""),
            ("新增“口袋书架”320个。", "口袋书架"), ("把36处公交首末站改成驿站。", "公交首末站"), ("120名会员工作在一线。", "会员"),
            ("开出4场“夜间招聘会”，场面热。", "夜间招聘会"),
            ("共有17家职工人数较多的企业。", ""), ("其中高技能人才总量26.5万人。", "高技能人才总量"), ("新增高新技术企业12家。", "新增高新技术企业"),
        ])
    func phrases(_ text: String, _ what: String) {
        #expect(FigureFinder.find(in: Passage.body(text)).first?.what == what)
    }

    @Test("Numbers too great to be held are left out")
    func overflow() { #expect(figures(String(repeating: "9", count: 40) + "元").isEmpty) }

    @Test("Crumbs and endless texts give no failure", arguments: Passage.crumbs)
    func crumbs(_ text: String) { _ = FigureFinder.find(in: Passage.body(text)) }
}
