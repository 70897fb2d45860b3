/// The main points that an article lays out one by one: 一是 … 四是, 第一 … 第三.
struct Points: Codable, Equatable, Sendable {
    var count: Int
    /// The mark of each point as printed (一是, 二是 …), or the words that state their number.
    var marks: [Trace]
}
