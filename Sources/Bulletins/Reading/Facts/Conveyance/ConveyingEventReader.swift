/// Reads who conveyed, when and in which form from a sentence that tells of it, or from the text shortly before.
struct ConveyingEventReader {
    let body: BodyText
    let dates: [EventDate]
    private var prose: [UInt16] { body.prose }

    /// How far before its sentence an event may have been opened.
    private static let back = 240
    private static let openers = WordList("召开 举行 举办 组织 开展 通过 以 印发 下发 转发 发出 利用 采取")
    private static let meetings = WordList("召开 举行 举办 印发 带队 走进 来到 深入 前往")
    /// A sentence that begins so goes on with the meeting told of before.
    private static let continuing = WordList("会议 会上 大会 活动 随后 会前 会后 会中 同时 期间 接着 会议还 此外")
    private static let group: Word = "党组"
    private static let posts = WordList("书记 副书记 成员")
    private static let lecture: Word = "宣讲"
    private static let workplaces = WordList("公司 企业 车间 班组 工地 集团 村 社区 园区 项目 工联会 码头 工厂 厂 站 一线 中心 学校 医院")

    init(_ body: BodyText, dates: [EventDate]) {
        self.body = body
        self.dates = dates
    }

    /// The event of `sentence`; `nil` where one acts that is no union.
    func read(_ sentence: ConveyingSentence, _ directives: [Range<Int>], after last: ConveyingEvent?) -> ConveyingEvent?
    {
        guard let own = ConveyingUnion(body).read(in: sentence.before) else { return nil }
        let day = day(in: sentence.before)
        let form = form(of: sentence, directives)
        let goesOn =
            last != nil && Self.continuing.length(in: prose, at: sentence.range.lowerBound, before: prose.count) > 0
        let isNew = !goesOn && (!own.isEmpty || day != nil || Self.meetings.first(in: prose, sentence.before) != nil)
        if let last, goesOn {
            return ConveyingEvent(
                start: sentence.range.lowerBound, isNew: false, organisations: last.organisations,
                form: last.form ?? form, day: last.day ?? day ?? onlyDay, directives: directives)
        }
        if !own.isEmpty {
            return ConveyingEvent(
                start: sentence.range.lowerBound, isNew: true, organisations: own, form: form,
                day: day ?? last?.day ?? onlyDay, directives: directives)
        }
        let before = max(0, sentence.range.lowerBound - Self.back)..<sentence.range.lowerBound
        guard let last else {
            guard let earlier = ConveyingUnion(body).read(in: before) else { return nil }
            let chair = chair(sentence.before) ?? chair(before)
            guard chair != nil || !earlier.isEmpty || day != nil || isMeeting(form) else { return nil }
            return ConveyingEvent(
                start: sentence.range.lowerBound, isNew: true, organisations: earlier.isEmpty ? [chair] : earlier,
                form: form == nil || form == .other ? self.form(in: before) ?? form : form,
                day: day ?? onlyDay ?? self.day(in: before), directives: directives)
        }
        return ConveyingEvent(
            start: sentence.range.lowerBound, isNew: isNew, organisations: organisations(sentence.before, last),
            form: form ?? (isNew ? nil : last.form), day: day ?? last.day ?? onlyDay, directives: directives)
    }

    private func chair(_ range: Range<Int>) -> String? { ConveyingUnion(body).ofChair(in: range) }

    /// Those of the event before, unless the chair of another union is named.
    private func organisations(_ range: Range<Int>, _ last: ConveyingEvent) -> [String?] {
        guard let chair = chair(range), !last.organisations.contains(where: { $0?.hasSuffix(chair) ?? false }) else {
            return last.organisations
        }
        return [chair]
    }

    /// The event of an article whose headline names the directive; its first sentence must tell of a union's meeting.
    func opening() -> ConveyingEvent? {
        let end = prose.prefix(Self.back).firstIndex { Glyph.endsSentence($0) || $0 == Glyph.newline }
        let lead = 0..<(end ?? min(prose.count, Self.back))
        guard let form = form(in: lead), let own = ConveyingUnion(body).read(in: lead) else { return nil }
        return ConveyingEvent(
            start: 0, isNew: true, organisations: [own.first ?? chair(lead)], form: form,
            day: day(in: lead) ?? onlyDay, directives: [])
    }

    private var onlyDay: EventDate? { dates.count == 1 ? dates[0] : nil }

    private func form(of sentence: ConveyingSentence, _ directives: [Range<Int>]) -> MeetingForm? {
        if let found = form(in: sentence.before), found != .other { return found }
        if leadsToWorkplace(sentence.before) { return .workplace }
        let start = directives.last?.upperBound ?? sentence.verb.upperBound
        var end = start
        while end < sentence.range.upperBound, end - start < 24, prose[end] != Glyph.comma { end += 1 }
        if let found = MeetingWords.form(in: prose, start..<end), found != .other { return found }
        if prose.find(Self.lecture, in: sentence.verb) != nil { return .lecture }
        return form(in: sentence.before)
    }

    /// The form of the meeting that is opened in `range`.
    private func form(in range: Range<Int>) -> MeetingForm? {
        guard let opener = Self.openers.first(in: prose, range) else { return MeetingWords.form(in: prose, range) }
        let found = MeetingWords.form(in: prose, opener..<range.upperBound)
        if let found, found != .other { return found }
        if isOfGroup(range.lowerBound..<opener) { return .partyGroup }
        return found ?? MeetingWords.form(in: prose, range.lowerBound..<opener)
    }

    /// Whether the party group opens the meeting: `市总工会党组召开会议`.
    private func isOfGroup(_ range: Range<Int>) -> Bool {
        guard let place = prose.find(Self.group, in: max(range.lowerBound, range.upperBound - 6)..<range.upperBound)
        else {
            return false
        }
        return Self.posts.length(in: prose, at: place + Self.group.units.count, before: prose.count) == 0
    }

    /// Whether somebody goes to a place of work in `range`.
    private func leadsToWorkplace(_ range: Range<Int>) -> Bool {
        guard let trip = ConveyingWords.trips.first(in: prose, range) else { return false }
        return Self.workplaces.first(in: prose, trip..<range.upperBound) != nil
    }

    private func isMeeting(_ form: MeetingForm?) -> Bool { form != nil && form != .workplace && form != .online }

    /// The last of the article's days that `range` names.
    private func day(in range: Range<Int>) -> EventDate? {
        var found: EventDate?
        var place = range.lowerBound
        while place < range.upperBound {
            let isStart = place == 0 || !Glyph.isDigit(prose[place - 1]) && !ChineseNumeral.isDigit(prose[place - 1])
            guard isStart, Glyph.isDigit(prose[place]) || ChineseNumeral.isDigit(prose[place]),
                let date = DateScanner.date(in: prose, at: place, before: min(range.upperBound, place + 40))
            else {
                place += 1
                continue
            }
            if let day = dates.first(where: { matches(date, $0) }) { found = found ?? day }
            place = max(place + 1, date.end)
        }
        return found
    }

    private func matches(_ date: DatePattern, _ day: EventDate) -> Bool {
        guard date.day == day.day, date.day != nil || date.month != nil else { return false }
        return date.month == nil || date.month == day.month
    }
}
