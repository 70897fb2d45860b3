/// When notices may leave the platform: 08:30 to 18:00 of working days, Beijing time.
struct WorkingHours {
    let calendar: WorkingCalendar

    private static let seconds = (8 * 3600 + 1800)..<(18 * 3600)

    func contains(_ moment: Instant) -> Bool {
        Self.seconds.contains(moment.secondOfDay) && calendar.isWorkingDay(moment.day)
    }
}
