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
            let millisecond = last >> 14 & ((1 << 41) - 1)
            return ID(unchecked: millisecond << 22 | server << 14 | last & 0x3FFF)
        }
    }
}
