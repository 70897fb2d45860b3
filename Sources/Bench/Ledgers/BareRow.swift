import Kernel
import Store

/// A row as large as that of an entry with its body, and nothing else.
struct BareRow: Command {
    static var requires: Permission? { nil }
    static let words = "开门装货时冷气外泄，压缩机频繁启动，夜班用电比白班高两成，货物表面结露，装卸工人来回开关卷帘门，每车多花二十分钟。"
    static let columns: SQL = """
        (id BIGINT PRIMARY KEY, number BIGINT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL, due_on BIGINT NOT NULL,
            changed_at BIGINT NOT NULL, body TEXT NOT NULL)
        """

    let number: Int

    func perform(at desk: Desk) throws {
        try desk.connection.run(
            """
            INSERT INTO bench_row (id, number, title, status, due_on, changed_at, body)
            VALUES (\(desk.ids.next(BareRow.self)), \(number), \("第 \(number) 号建议：装卸口加装软帘"), 'weighing',
                \(desk.now.day), \(desk.now), \(Self.words + Self.words))
            """)
    }
}
