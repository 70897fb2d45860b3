/// What happened to a running time limit.
public enum EventKind: String, CaseIterable, Codable, Sendable {
    /// The limit is prolonged by days.
    case extend
    /// The limit starts anew once the cause has gone (中断). Only where the rule foresees it.
    case interrupt
    /// The time is not counted (中止). Only where the rule foresees it.
    case suspend
    /// The time a hearing takes is not counted. Only where the rule foresees it.
    case hearing
    /// Whoever leads the procedure has stopped it; the time is not counted.
    case stay
    /// Whoever leads the procedure has begun it anew, which also ends a pause that still goes on.
    case restart
    /// Another body has taken the matter over; the limit starts with its receipt.
    case rerouted

    /// A pause stops the count, and the count goes on afterwards.
    var isPause: Bool { [.suspend, .hearing, .stay].contains(self) }
    var startsAnew: Bool { [.interrupt, .restart, .rerouted].contains(self) }
    /// What a rule must name under `events` to be moved by it. The others are decisions of their own.
    var isForeseenByRule: Bool { [.interrupt, .suspend, .hearing].contains(self) }

    public var words: Text {
        switch self {
        case .extend: Text("延长", en: "extension")
        case .interrupt: Text("中断", en: "interruption")
        case .suspend: Text("中止", en: "suspension")
        case .hearing: Text("听证", en: "hearing")
        case .stay: Text("程序中止", en: "stay of the procedure")
        case .restart: Text("重新开始", en: "fresh start")
        case .rerouted: Text("转由其他机关办理", en: "rerouting to another body")
        }
    }
}

/// One thing that happened, on the days it happened.
public struct CaseEvent: Hashable, Sendable {
    public let kind: EventKind
    /// The day it began or was decided. An extension without it counts as decided in time.
    public let at: Day?
    /// The last day that belongs to it; `nil` as long as it goes on. A moment has the same day twice.
    public let through: Day?
    /// The day it counts from again: for a pause the first day counted, for a new start the day not counted.
    public let resumed: Day?
    /// How many days an extension asks for; the rule's most when `nil`.
    public let days: Int?
    public let reason: String?

    private init(_ kind: EventKind, at: Day?, through: Day?, resumed: Day?, days: Int? = nil, reason: String? = nil) {
        (self.kind, self.at, self.through, self.resumed) = (kind, at, through, resumed)
        (self.days, self.reason) = (days, reason)
    }

    public static func extend(days: Int?, at: Day?, reason: String? = nil) -> CaseEvent {
        CaseEvent(.extend, at: at, through: at, resumed: nil, days: days, reason: reason)
    }

    /// A pause whose last day is `through`; still going on when that is `nil`.
    public static func pause(_ kind: EventKind, from: Day, through: Day?) -> CaseEvent {
        CaseEvent(kind, at: from, through: through, resumed: through?.adding(days: 1))
    }

    /// A new start: the cause came on `at` and has gone on `removed`, which is the day not counted; `nil` while it lasts.
    public static func anew(_ kind: EventKind, at: Day, removed: Day?) -> CaseEvent {
        CaseEvent(kind, at: at, through: removed, resumed: removed)
    }
}
