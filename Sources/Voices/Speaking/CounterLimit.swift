import Crypto
import Kernel
import Synchronization

/// How often one address may speak up or try a code: counted in memory under a digest, whose key is made anew each day and kept nowhere.
/// So nobody, with whatever is stored or taken, can say from which address somebody spoke.
final class CounterLimit: Sendable {
    /// What is counted, with how often an hour: many workers of one plant share an address.
    enum Deed: String, Sendable {
        case speak, code

        var perHour: Int { self == .speak ? 60 : 120 }
    }

    private struct State {
        var day: Day?
        var key = SymmetricKey(size: .bits256)
        var hour: Int64 = 0
        var counts: [[UInt8]: Int] = [:]
    }

    private let state = Mutex(State())

    /// This machine itself is not counted: behind a proxy that was not declared, everybody would share its address.
    ///
    /// - Throws: ``Refusal/tooMany(until:)``.
    func count(_ deed: Deed, from address: String, at now: Instant) throws {
        guard address != "127.0.0.1", address != "::1" else { return }
        let hour = now.microseconds / 3_600_000_000
        try state.withLock { state in
            if state.day != now.day { (state.day, state.key) = (now.day, SymmetricKey(size: .bits256)) }
            if state.hour != hour { (state.hour, state.counts) = (hour, [:]) }
            let who = Array(
                HMAC<SHA256>.authenticationCode(for: Array("\(deed.rawValue) \(address)".utf8), using: state.key))
            state.counts[who, default: 0] += 1
            if state.counts[who, default: 0] > deed.perHour {
                throw Refusal.tooMany(until: Instant(microseconds: (hour + 1) * 3_600_000_000))
            }
        }
    }
}
