import Crypto
import Synchronization

/// How often one address may speak up, join, answer a survey, send a file or try a code: counted in memory under a digest, whose key is made anew
/// each day and kept nowhere. So nobody, with whatever is stored or taken, can say from which address somebody spoke.
public final class CounterLimit: Sendable {
    /// What is counted, with how often an hour: many workers of one plant share an address.
    public enum Deed: String, Sendable {
        case speak, code, file, join, survey

        /// At an event hundreds join, and at a plant hundreds answer a survey, behind one address.
        var perHour: Int {
            switch self {
            case .speak: 60
            case .code, .file: 120
            case .join, .survey: 600
            }
        }
    }

    private struct State {
        var day: Day?
        var key = SymmetricKey(size: .bits256)
        var hour: Int64 = 0
        var counts: [[UInt8]: Int] = [:]
        /// Digests, so that a form cannot fill the memory.
        var sent: Set<[UInt8]> = []
    }

    private let state = Mutex(State())

    public init() {}

    /// This machine itself is not counted: behind a proxy that was not declared, everybody would share its address.
    ///
    /// - Throws: ``Refusal/tooMany(until:)``.
    public func count(_ deed: Deed, from address: String, at now: Instant) throws {
        let hour = now.microseconds / 3_600_000_000
        let network = AddressRange.subscriber(address)
        try state.withLock { state in
            if state.day != now.day { (state.day, state.key) = (now.day, SymmetricKey(size: .bits256)) }
            if state.hour != hour { (state.hour, state.counts, state.sent) = (hour, [:], []) }
            guard address != "127.0.0.1", address != "::1" else { return }
            let who = Array(
                HMAC<SHA256>.authenticationCode(for: Array("\(deed.rawValue) \(network)".utf8), using: state.key))
            state.counts[who, default: 0] += 1
            if state.counts[who, default: 0] > deed.perHour {
                throw Refusal.tooMany(until: Instant(microseconds: (hour + 1) * 3_600_000_000))
            }
        }
    }

    /// Carries out what a form asks, once: a second tap, or the page loaded anew, is refused. What fails may be sent again.
    ///
    /// - Parameter form: what tells this form from every other; empty where a browser sent none.
    public func once<T>(_ form: String, _ deed: () async throws -> T) async throws -> T {
        let form = form.isEmpty ? [] : Array(SHA256.hash(data: Array(form.utf8)))
        let isNew = form.isEmpty || state.withLock { $0.sent.insert(form).inserted }
        guard isNew else {
            throw Refusal.conflict(
                why: Text("这件事已经提交过了，不用再交", en: "This was sent already; there is no need to send it again"))
        }
        do {
            return try await deed()
        } catch {
            state.withLock { _ = $0.sent.remove(form) }
            throw error
        }
    }
}
