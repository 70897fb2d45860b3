import Kernel

/// Where a page by key goes on: the day and key of the last row shown.
struct ArchiveCursor: Sendable, LosslessStringConvertible {
    let day: Day
    let id: Int64

    init<Entity>(day: Day, id: ID<Entity>) {
        self.day = day
        self.id = id.number
    }

    /// `2026-11-21.0123456789ABC`
    init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let day = Day(String(parts[0])), let id = ID<Bulletin>(String(parts[1])) else {
            return nil
        }
        self.init(day: day, id: id)
    }

    var description: String { "\(day).\(ID<Bulletin>(id)?.description ?? "")" }
}
