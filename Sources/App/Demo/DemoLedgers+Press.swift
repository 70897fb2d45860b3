import Bulletins
import Kernel
import Services
import Voices

extension DemoLedgers {
    func fillPress() async throws {
        let filed = try await open(clipping("夜校点亮工业园（示例）", "某工报", .paper, on: -9), of: "广州市总工会")
        try await take(
            "fileAdopted", on: filed, of: "clippings",
            ["adoptedBy": .text("省总工会信息"), "adoptedOn": .day(day(-5))])
        let waiting = try await open(clipping("工地上的夜校（示例）", "某晚报", .paper, on: -6), of: "广州市总工会", in: "ganbu")
        try await take(
            "submit", on: waiting, of: "clippings",
            ["submittedTo": .text("省总《工会信息》"), "answerBy": .day(day(9))])
        let site = try await open(clipping("驿站里的热饭（示例）", "某新闻客户端", .site, on: -4), of: "广东省总工会")
        try await take("file", on: site, of: "clippings")
        try await open(clipping("海上风电的工友之家（示例）", "某电视台", .broadcast, on: -1), of: "广州市总工会", in: "ganbu")
        var conference = conference("户外劳动者驿站建设新闻发布会（示例）", on: -12)
        conference.ordinal = 7
        let held = try await open(conference, of: "广州市总工会", in: "ganbu")
        let questions = [question("夜间开放的有多少家？", "四十二家全天开放。"), question("明年新增多少家？", "")]
        try await take(
            "owe", on: held, of: "press-conferences",
            [
                "statement": .text("介绍全市驿站数量、分布和开放时间。"), "questions": PressQuestion.fieldValue(of: questions),
                "answerBy": .day(day(3)),
            ])
        try await open(self.conference("金秋助学新闻发布会（示例）", on: 8), of: "广东省总工会")
    }

    func fillBrands() async throws {
        let known = try await open(brand("工会夜校（示例）", .skills), of: "广州市总工会")
        try await take(
            "recognise", on: known, of: "service-brands",
            [
                "meets": BrandCriterion.fieldValue(of: BrandCriterion.allCases), "opinion": .text("四条标准都符合。"),
                "recognisedOn": .day(day(-200)), "reviewOn": .day(day(20)),
            ])
        try await take(
            "renew", on: known, of: "service-brands",
            [
                "meets": BrandCriterion.fieldValue(of: BrandCriterion.allCases), "served": .number(5200),
                "opinion": .text("服务面继续扩大。"), "reviewOn": .day(day(160)),
            ])
        try await open(brand("骑手加油站（示例）", .newTrades), of: "广州市番禺区总工会", in: "ganbu")
    }

    func fillLaws() async throws {
        let old = try await open(law("某市工会法律服务工作办法（示例）", "2019年", from: -2400), of: "广东省总工会")
        try await take("check", on: old, of: "law-texts")
        try await take(
            "replace", on: old, of: "law-texts", ["next": .text("2024年修订"), "nextFrom": .day(day(-700))])
        for new in try await links(of: old, of: "law-texts", in: "law-texts") {
            try await take("check", on: new, of: "law-texts")
        }
        try await open(law("律师团值班规定（示例）", "试行", from: 30), of: "广州市总工会", in: "ganbu")
    }

    func fillLegalResources() async throws {
        var centre = LegalResource()
        (centre.name, centre.kind) = ("区法律援助中心工会工作站（示例）", .aid)
        centre.offers = [.consult, .draft, .represent]
        (centre.hours, centre.contact, centre.charges) = ("周一至周五 9:00—17:00", "12348", "免费")
        (centre.since, centre.until, centre.lawyers) = (day(-400), day(20), 6)
        try await open(centre, of: "广州市番禺区总工会")
        var team = LegalResource()
        (team.name, team.kind, team.charges) = ("市总工会律师团（示例）", .team, "工会付费")
        team.offers = [.consult, .mediate, .represent, .teach, .checkup, .duty]
        (team.hours, team.since, team.lawyers) = ("周三 14:30—17:30 驻点", day(-900), 48)
        try await open(team, of: "广州市总工会", in: "ganbu")
    }

    private func clipping(_ title: String, _ outlet: String, _ medium: Medium, on days: Int) -> Clipping {
        var clipping = Clipping()
        (clipping.title, clipping.outlet, clipping.medium) = (title, outlet, medium)
        clipping.publishedOn = day(days)
        (clipping.reporter, clipping.correspondents) = ("覃国栋（虚构）", "麦晓岚、陆听雨（虚构）")
        clipping.link = "https://example.cn/gonghui"
        clipping.summary = "报道基层工会的一项服务（虚构）。"
        return clipping
    }

    private func conference(_ title: String, on days: Int) -> PressConference {
        var conference = PressConference()
        (conference.title, conference.host, conference.heldOn) = (title, "市政府新闻办公室", day(days))
        var speaker = PressSpeaker()
        (speaker.name, speaker.post, speaker.topic) = ("冼望舒", "市总工会副主席（虚构）", "驿站建设情况")
        conference.speakers = [speaker]
        return conference
    }

    private func question(_ words: String, _ answer: String) -> PressQuestion {
        var question = PressQuestion()
        (question.outlet, question.question, question.answer) = ("某工报", words, answer)
        return question
    }

    private func brand(_ name: String, _ kind: ServiceKind) -> ServiceBrand {
        var brand = ServiceBrand()
        (brand.name, brand.kind, brand.beganOn) = (name, kind, day(-600))
        brand.content = "下班以后在园区里开课、歇脚、问事（虚构）。"
        brand.concern = "职工下班后没有地方去、没有时间学。"
        brand.duty = "维护权益、服务职工、提升素质。"
        brand.resources = "园区场地、技工学校师资、工会经费。"
        brand.results = "两年服务五千多人次。"
        return brand
    }

    private func law(_ title: String, _ version: String, from days: Int) -> LawText {
        var law = LawText()
        (law.title, law.kind, law.version, law.issuer) = (title, .own, version, "广东省总工会（虚构）")
        law.from = day(days)
        law.text = RichText(typed: "第一条　为做好工会法律服务，制定本办法。\n第二条　各级工会按照本办法提供法律服务。")
        return law
    }
}
