import Foundation
public import Kernel

/// A clock that stands still until the test moves it.
// Sendable: `instant` is only touched under `lock`.
public final class StageClock: @unchecked Sendable {
    private let lock = NSLock()
    private var instant: Instant

    /// Starts at noon of a day in Asia/Shanghai.
    public init(noonOf day: Day) {
        instant = Instant(microseconds: Int64(day.sinceEpoch) * 86_400_000_000 + 4 * 3_600_000_000)
    }

    public var now: Instant { lock.withLock { instant } }
    public var today: Day { now.day }

    /// Moves the clock; backwards when negative.
    public func advance(seconds: Int64) { lock.withLock { instant = instant.adding(seconds: seconds) } }

    public func advance(days: Int) { advance(seconds: Int64(days) * 86_400) }

    public var clock: Clock { Clock { self.now } }
}
