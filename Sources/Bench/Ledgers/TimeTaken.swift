import Foundation

/// How long something took on the clock, and on the processors that this process had.
struct TimeTaken {
    /// In seconds.
    let wall, processor: Double

    static func by<T>(_ body: () async throws -> T) async rethrows -> (T, TimeTaken) {
        let (start, before) = (ContinuousClock.now, processor)
        let made = try await body()
        return (made, TimeTaken(wall: start.duration(to: .now).seconds, processor: processor - before))
    }

    private static var processor: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
