import Store

/// The heads in the order of their sizes, read a page at a time.
struct HeadQueue {
    /// A head whose size at least can be read.
    struct Entry {
        let size: Int64
        let head: SignedHead?
    }

    private static let page = 512
    private let connection: any Connection
    private var waiting: [Entry] = []
    private var next = 0
    private var last = Int64.min
    private var isRead = false

    init(_ connection: any Connection) { self.connection = connection }

    /// Takes the next head out if its size is at most `limit`.
    mutating func take(upTo limit: Int64) throws -> Entry? {
        if next == waiting.count, !isRead { try fill() }
        guard next < waiting.count, waiting[next].size <= limit else { return nil }
        defer { next += 1 }
        return waiting[next]
    }

    private mutating func fill() throws {
        next = 0
        waiting = try connection.all(
            """
            SELECT \(SignedHead.columns) FROM journal_head WHERE size > \(last) ORDER BY size LIMIT \(Self.page)
            """
        ) { Entry(size: try $0[0], head: try? SignedHead(row: $0)) }
        if let size = waiting.last?.size { last = size }
        isRead = waiting.count < Self.page
    }
}
