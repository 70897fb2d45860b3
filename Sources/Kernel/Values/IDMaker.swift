import Foundation

/// Makes keys that rise strictly within one server, also when the clock is set back, and never meet those of another.
// Sendable: `last` is only touched under `lock`.
public final class IDMaker: @unchecked Sendable {
    private static let epoch = Instant(microseconds: 1_704_067_200_000_000)
    private let server: Int64
    private let clock: Clock
    private let lock = NSLock()
    private var last: Int64 = -1

    /// - Parameter server: 0 to 255, different for each server of one installation; higher bits are dropped.
    public init(server: Int = 0, clock: Clock) {
        self.server = Int64(server & 0xFF)
        self.clock = clock
    }

    public func next<Entity>(_ entity: Entity.Type = Entity.self) -> ID<Entity> {
        let elapsed = max(0, (clock.now().microseconds - Self.epoch.microseconds) / 1000)
        return lock.withLock {
            // `last` counts (millisecond, sequence) without the server: 41 + 14 bits.
            last = max(elapsed << 14, last + 1)
            return ID(unchecked: Self.key(last, server: server))
        }
    }

    /// Sets keys aside for so many rows; all that are made afterwards come after them.
    public func run(of count: Int) -> IDRun {
        let elapsed = max(0, (clock.now().microseconds - Self.epoch.microseconds) / 1000)
        return lock.withLock {
            let first = max(elapsed << 14, last + 1)
            last = first + Int64(max(1, count)) - 1
            return IDRun(first: first, server: server)
        }
    }

    /// The key of a millisecond and sequence: 41 + 14 bits.
    static func key(_ count: Int64, server: Int64) -> Int64 {
        (count >> 14 & ((1 << 41) - 1)) << 22 | server << 14 | count & 0x3FFF
    }

    /// When a key was made, to the millisecond.
    static func moment(of key: Int64) -> Instant {
        Instant(microseconds: epoch.microseconds + (key >> 22) * 1000)
    }

    static func count(of key: Int64) -> Int64 { (key >> 22) << 14 | key & 0x3FFF }
    static func server(of key: Int64) -> Int64 { key >> 14 & 0xFF }
}

extension ID {
    /// When it was made, to the millisecond.
    public var made: Instant { IDMaker.moment(of: number) }
}
