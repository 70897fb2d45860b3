extension Day {
    private static let weekdays = [
        Text("星期一", en: "Monday"), Text("星期二", en: "Tuesday"), Text("星期三", en: "Wednesday"),
        Text("星期四", en: "Thursday"), Text("星期五", en: "Friday"), Text("星期六", en: "Saturday"),
        Text("星期日", en: "Sunday"),
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// 星期六 / Saturday
    public var weekdayName: Text { Self.weekdays[weekday - 1] }

    /// 11月21日 星期六 / Saturday 21 November
    public var withWeekday: Text {
        let (_, month, day) = civil
        let name = weekdayName
        return Text("\(month)月\(day)日 \(name.zh)", en: "\(name.en) \(day) \(Self.months[month - 1])")
    }

    /// 2026年11月21日 / 21 November 2026
    public var written: Text {
        let (year, month, day) = civil
        return Text("\(year)年\(month)月\(day)日", en: "\(day) \(Self.months[month - 1]) \(year)")
    }

    /// 农历十月十三 · 第47周 / week 47
    public var almanac: Text {
        Text("农历\(LunarDay(self).zh) · 第\(week.number)周", en: "week \(week.number)")
    }
}
