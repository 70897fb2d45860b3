/// What the State Council's notice says of one year: the days off, and the weekends that are worked for them.
///
/// The file begins with `year,2026,NUMBER OF THE NOTICE`; each further line is `rest` or `work`, first day, last day and
/// holiday. Days at the end of the year before may be among them, since New Year begins there.
public struct YearNotice: Hashable, Sendable {
    public let year: Int
    /// The number of the notice; empty when it is not known.
    public let source: String
    let standings: [Day: DayStanding]

    /// - Throws: ``CalendarFault`` at the first line that cannot be read.
    public init(csv: String, file: String) throws(CalendarFault) {
        let lines = CalendarLines(csv, file: file)
        guard let head = lines.rows.first, head.cells.count == 3, head.cells[0] == "year",
            let year = Int(head.cells[1]),
            (1949...2999).contains(year)
        else {
            throw lines.fault(
                lines.rows.first?.line ?? 1,
                Text("首行应为 year,年份,文号", en: "the first line should be year,YEAR,NUMBER OF THE NOTICE"))
        }
        var standings: [Day: DayStanding] = [:]
        for row in lines.rows.dropFirst() {
            let (days, standing) = try Self.span(row.cells, of: year) { lines.fault(row.line, $0) }
            for day in days {
                guard standings.updateValue(standing, forKey: day) == nil else {
                    throw lines.fault(row.line, Text("\(day) 重复", en: "\(day) stands twice; take one out"))
                }
            }
        }
        self.year = year
        source = head.cells[2]
        self.standings = standings
    }

    /// In order; weekends that are off anyway and stand in no line are not among them.
    public var restDays: [Day] { standings.filter { !$0.value.isWorking }.keys.sorted() }

    /// The rest days that are worked in exchange, in order.
    public var workedDays: [Day] { standings.filter { $0.value.isWorking }.keys.sorted() }

    private static func span(
        _ cells: [String], of year: Int, fault: (Text) -> CalendarFault
    ) throws(CalendarFault) -> ([Day], DayStanding) {
        guard cells.count == 4, ["rest", "work"].contains(cells[0]) else {
            throw fault(
                Text(
                    "应为 rest 或 work、首日、末日、节日四列",
                    en: "needs four columns: rest or work, first day, last day, holiday"))
        }
        guard let first = Day(cells[1]), let last = Day(cells[2]), first <= last,
            last.sinceEpoch - first.sinceEpoch < 31,
            first.civil.year == year || (first.civil.year == year - 1 && first.civil.month == 12),
            last.civil.year == year || last.civil.year == year - 1
        else {
            throw fault(
                Text(
                    "日期应为 \(year) 年内（或上年 12 月）的首日和末日，最多 31 天",
                    en: "needs a first and a last day within \(year) or the December before, at most 31 days"))
        }
        guard let holiday = Holiday(rawValue: cells[3]) else {
            let known = Holiday.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault(Text("不认识节日「\(cells[3])」，可用：\(known)", en: "no holiday \(cells[3]); use one of \(known)"))
        }
        let days = (first.sinceEpoch...last.sinceEpoch).map(Day.init(sinceEpoch:))
        return (days, cells[0] == "rest" ? .holiday(holiday) : .swapped(holiday))
    }
}
