import Kernel
import Store

/// A row as large as that of an entry with its body, and nothing else. Its table has the three indexes that any list needs: by
/// number, by what is due, and by title.
struct BareRow: Command {
    static var requires: Permission? { nil }
    static let words = "开门装货时冷气外泄，压缩机频繁启动，夜班用电比白班高两成，货物表面结露，装卸工人来回开关卷帘门，每车多花二十分钟。"
    private static let table: [SQL] = [
        """
        CREATE TABLE IF NOT EXISTS bench_row (id INTEGER PRIMARY KEY, number BIGINT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL, due_on BIGINT NOT NULL,
            changed_at BIGINT NOT NULL, body TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS bench_row_number ON bench_row (number)",
        "CREATE INDEX IF NOT EXISTS bench_row_due ON bench_row (status, due_on, id)",
        "CREATE INDEX IF NOT EXISTS bench_row_title ON bench_row (title)",
    ]

    let number: Int

    static func makeTable(on connection: any Connection) throws { for part in table { try connection.run(part) } }

    func perform(at desk: Desk) throws {
        try desk.connection.run(
            """
            INSERT INTO bench_row (id, number, title, status, due_on, changed_at, body)
            VALUES (\(desk.ids.next(BareRow.self)), \(number), \("第 \(number) 号建议：装卸口加装软帘"), 'weighing',
                \(desk.now.day), \(desk.now), \(Self.words + Self.words))
            """)
    }
}
