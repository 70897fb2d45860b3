import Synchronization

/// What was worked out for keys that come again and again: so many of them at most, after which it begins anew.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    /// - Parameter make: what follows from the key alone; two who ask at once may both work it out.
    func value(of key: Key, _ make: () -> Value) -> Value {
        if let known = known.withLock({ $0[key] }) { return known }
        let made = make()
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[key] = made
        }
        return made
    }
}
