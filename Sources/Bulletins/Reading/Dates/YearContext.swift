/// What is known of the year in which the events of a text fell.
struct YearContext: Equatable, Sendable {
    /// The day or month on which the text was issued, if it says so.
    var issued: EventDate?
    /// The year of the issue.
    var year: Int?
    /// The number of the issue within its year.
    var number: Int?

    /// The year of a date that names only `month`; `nil` where the text makes none certain.
    ///
    /// A bulletin tells of what has happened: in an issue of January, December is the year before.
    func year(ofMonth month: Int) -> Int? {
        if let issued { return month > issued.month + 1 ? issued.year - 1 : issued.year }
        guard let year else { return nil }
        if let number, number <= 2, month >= 11 { return year - 1 }
        return year
    }

    /// `day` of the month that lies `difference` months from that of the issue; `nil` if it is not known or not yet past.
    func day(_ day: Int, ofRelativeMonth difference: Int) -> EventDate? {
        guard let issued else { return nil }
        if difference == 0, let today = issued.day, day > today { return nil }
        let months = issued.year * 12 + issued.month - 1 + difference
        return EventDate(year: months / 12, month: months % 12 + 1, day: day)
    }

    /// The context of one article: its own date of issue, if it has one, before that of the bulletin.
    func narrowed(to own: EventDate?, prose: [UInt16]) -> YearContext {
        if let own { return YearContext(issued: own, year: own.year) }
        guard year == nil, issued == nil, let found = YearEvidence.year(in: prose) else { return self }
        return YearContext(year: found)
    }
}
