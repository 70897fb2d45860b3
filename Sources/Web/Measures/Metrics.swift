import Kernel
import Synchronization

/// Counts of requests and how long they took, by the name of the route.
final class Metrics: Sendable {
    /// Upper ends of the buckets, in seconds.
    static let bounds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct Series {
        /// By hundreds of the status: 2xx at index 2.
        var classes = [Int](repeating: 0, count: 6)
        var buckets = [Int](repeating: 0, count: bounds.count + 1)
        var seconds = 0.0
        var count: Int { buckets.reduce(0, +) }

        fileprivate mutating func count(class hundreds: Int, _ bucket: Int, _ seconds: Double) {
            classes[hundreds] += 1
            buckets[bucket] += 1
            self.seconds += seconds
        }
    }

    let startedAt: Instant
    private let series = Mutex<[String: Series]>([:])

    init(startedAt: Instant) { self.startedAt = startedAt }

    func count(_ route: String, status: Int, seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        series.withLock { $0[route, default: Series()].count(class: min(max(status / 100, 0), 5), bucket, seconds) }
    }

    var snapshot: [(route: String, series: Series)] {
        series.withLock { $0.map { ($0.key, $0.value) } }.sorted { $0.route < $1.route }
    }
}
