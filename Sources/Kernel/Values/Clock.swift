import Foundation

/// The time, passed in: the server uses ``system``, a test its own.
public struct Clock: Sendable {
    public let now: @Sendable () -> Instant

    public init(now: @escaping @Sendable () -> Instant) { self.now = now }

    public static let system = Clock {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}
