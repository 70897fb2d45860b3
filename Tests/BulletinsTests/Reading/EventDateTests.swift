import Testing

@testable import Bulletins

@Suite("Reading the dates of an event") struct EventDateTests {
    private func dates(_ text: String, _ years: YearContext = YearContext(year: 2018)) -> [String] {
        let prose = Sheet(text).units.filter { $0 != Glyph.space }
        return EventDates.read(prose, Cues.all(in: prose), years).map(\.description)
    }

    @Test(
        "Every printed form of a day or span is understood",
        arguments: [
            ("10 月 29 日上午，市总工会开会。", ["2018-10-29"]),
            ("10月17日-18日，调研组到访。", ["2018-10-17/2018-10-18"]),
            ("10月9—10日，督查组到访。", ["2018-10-09/2018-10-10"]),
            ("10月9日至11日，志愿者到访。", ["2018-10-09/2018-10-11"]),
            ("4月30日至5月2日，展览开放。", ["2018-04-30/2018-05-02"]),
            ("12月30日至次年1月2日，展览开放。", ["2018-12-30/2019-01-02"]),
            ("11月1日、2日，两场宣讲举行。", ["2018-11-01", "2018-11-02"]),
            ("8月5日、6日和8日，走访。", ["2018-08-05", "2018-08-06", "2018-08-08"]),
            ("2月，活动启动。", ["2018-02"]), ("8月初，活动启动。", ["2018-08"]), ("今年8月初，活动启动。", ["2018-08"]),
            ("3月至5月，竞赛举行。", ["2018-03/2018-05"]), ("2016年3月5日，成立。", ["2016-03-05"]),
            ("在5月6日下午的会上，他说。", ["2018-05-06"]), ("5月9号，开会。", ["2018-05-09"]),
        ]
    )
    func forms(_ text: String, _ expected: [String]) {
        #expect(dates(text) == expected)
    }

    @Test(
        "What sets a limit or is still to come is no event",
        arguments: [
            "会议要求，6月30日前完成。", "5月1日前，各单位要上报。", "截至10月31日，已入会。", "10月20日，市总工会将召开推进会。", "近日，市总工会开会。",
            "去年12月，市总工会开会。", "5月以来，各地行动。",
        ]
    )
    func none(_ text: String) {
        #expect(dates(text).isEmpty)
    }

    @Test("A date deeper in a sentence belongs to what is spoken about")
    func mentioned() {
        #expect(dates("10月29日，市总工会开会。会上传达了10月22日至25日视察的精神。会议学习8月29日省总会议精神。") == ["2018-10-29"])
        #expect(dates("市总工会召开会议，学习贯彻10月24日重要讲话精神。") == [])
    }

    @Test("The first sentences may name their day later on")
    func lead() {
        #expect(dates("由市总工会主办的故事汇于3月16日开讲。") == ["2018-03-16"])
        #expect(dates("记者3月16日从市总工会获悉，活动启动。") == ["2018-03-16"])
        #expect(dates("我市12人获奖。大会于4月28日召开。") == ["2018-04-28"])
    }

    @Test("A bare day leans on the date before, and adds nothing within a span already told")
    func halfDates() {
        #expect(dates("10月17日-18日，调研组到访。在17日下午的会上，他说。") == ["2018-10-17/2018-10-18"])
        #expect(dates("10月17日，调研组到访。18日，调研组又到山区。") == ["2018-10-17", "2018-10-18"])
        #expect(dates("5月6日至15日，学习。5月13日，宣讲。") == ["2018-05-06/2018-05-15", "2018-05-13"])
        #expect(dates("5月6日，走访。次日，座谈。") == ["2018-05-06", "2018-05-07"])
        #expect(dates("17日，调研组到访。").isEmpty)
    }

    @Test("Without a certain year there is no date")
    func noYear() {
        #expect(dates("5月6日，市总工会开会。", YearContext()).isEmpty)
    }

    @Test("December told of in a January issue belongs to the year before")
    func turnOfYear() {
        let january = YearContext(issued: EventDate(year: 2026, month: 1, day: 15), year: 2026)
        #expect(dates("12月29日，开会。1月6日，走访。", january) == ["2025-12-29", "2026-01-06"])
        #expect(dates("12月29日，开会。", YearContext(year: 2026, number: 1)) == ["2025-12-29"])
        #expect(dates("12月29日，开会。", YearContext(year: 2026, number: 24)) == ["2026-12-29"])
    }

    @Test("Years of the past told in a report of today are no events, in a chronicle they are")
    func past() {
        #expect(dates("5月6日，工会开会。2016年3月，该公司成立工会。") == ["2018-05-06"])
        #expect(dates("2013年3月，获奖。\n2014年2月14日，办展。") == ["2013-03", "2014-02-14"])
    }

    @Test("A text without masthead takes the year that it gives its events")
    func evidence() {
        let named = "2018年江海市劳模本科班开班。实现2020年脱困目标。2017年度考核通过。"
        #expect(YearEvidence.year(in: Word(named).units) == 2018)
        #expect(YearEvidence.year(in: Word("总结2025年工作，部署2026年重点任务").units) == 2026)
        #expect(YearEvidence.year(in: Word("1998年7月，他进厂。").units) == nil)
    }

    @Test(
        "No text makes the scanner fail",
        arguments: ["月日", "99月99日", "1月", "日", "10月-", "10月9日至", "2018年", "0月0日", "1月1日、"])
    func garbage(_ text: String) {
        _ = dates(text)
        _ = dates("在" + text + text)
    }

    @Test(
        "Dates in ideographs are understood",
        arguments: [
            ("五月九日，市总工会开会。", ["2018-05-09"]), ("二〇一七年十二月二十五日，活动启动。", ["2017-12-25"]),
            ("十月十七日至十九日，调研组到访。", ["2018-10-17/2018-10-19"]), ("四月中旬，我们走了三个县。", ["2018-04"]),
        ]
    )
    func ideographs(_ text: String, _ expected: [String]) {
        #expect(dates(text) == expected)
    }

    @Test("Three months, ten days and 以来 are no day", arguments: ["三月不知肉味。", "三个月后，他来了。", "十日谈开讲。", "六月以来，工会送清凉。"])
    func spans(_ text: String) {
        #expect(dates(text).isEmpty)
    }

    @Test("本月 and 上月 are counted from the month of issue")
    func relativeMonths() {
        let issued = YearContext(issued: EventDate(year: 2018, month: 1, day: 20), year: 2018)
        #expect(dates("本月12日，市总工会开会。", issued) == ["2018-01-12"])
        #expect(dates("上月28日，市总工会开会。", issued) == ["2017-12-28"])
        #expect(dates("本月25日，市总工会开会。", issued).isEmpty)
        #expect(dates("本月12日，市总工会开会。").isEmpty)
    }

    @Test("Dates strung together are one event each")
    func strung() {
        #expect(dates("3月8日、3月15日，两次检查。") == ["2018-03-08", "2018-03-15"])
        #expect(dates("2017年12月31日、2018年1月2日，两次走访。") == ["2017-12-31", "2018-01-02"])
    }

    @Test("前后 tells of a day about which something happened, 前 of a limit")
    func about() {
        #expect(dates("10月15日前后，牧工经过山口。") == ["2018-10-15"])
        #expect(dates("10月15日前，各县报送名单。").isEmpty)
    }
}
