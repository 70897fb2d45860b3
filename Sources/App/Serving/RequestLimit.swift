import Foundation
import Kernel

/// How many requests one address, or one token, may make: six hundred in ten seconds, far above what a person does and far
/// below what would keep others waiting. Counted in memory only; nothing is kept longer than ten seconds.
// Sendable: all stored properties but `clock` are only touched under `lock`.
final class RequestLimit: @unchecked Sendable {
    static let usual = 600
    private static let seconds: Int64 = 10

    private let clock: Clock
    private let requests: Int
    private let lock = NSLock()
    private var window = Instant(microseconds: 0)
    private var counts: [String: Int] = [:]

    init(clock: Clock, requests: Int = usual) { (self.clock, self.requests) = (clock, requests) }

    /// - Throws: ``Refusal/tooMany(until:)``.
    func count(_ who: String) throws {
        let now = clock.now()
        try lock.withLock {
            if now >= window.adding(seconds: Self.seconds) {
                window = now
                counts.removeAll(keepingCapacity: true)
            }
            counts[who, default: 0] += 1
            if counts[who, default: 0] > requests {
                throw Refusal.tooMany(until: window.adding(seconds: Self.seconds))
            }
        }
    }

    /// This machine itself is not counted: behind a proxy that was not declared, everybody would share its address.
    func count(address: String) throws { if !Self.isThisMachine(address) { try count(address) } }

    static func isThisMachine(_ address: String) -> Bool { address == "127.0.0.1" || address == "::1" }
}
