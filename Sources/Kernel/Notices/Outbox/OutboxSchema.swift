import Store

extension PersonNotice {
    static let outbox = Migration(
        "2026-11 outgoing notices",
        [
            """
            CREATE TABLE notice_mail (
                account BIGINT PRIMARY KEY REFERENCES account (id), address TEXT NOT NULL, confirmed_at BIGINT,
                code BLOB, code_ends_at BIGINT, tries BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE notice_hook (
                organisation BIGINT PRIMARY KEY REFERENCES organisation (id), id BIGINT NOT NULL, host TEXT NOT NULL,
                address BLOB NOT NULL, set_at BIGINT NOT NULL
            )
            """,
            // What somebody does not want in a way; all else goes in every way that is open to her.
            """
            CREATE TABLE notice_silence (
                account BIGINT NOT NULL REFERENCES account (id), kind TEXT NOT NULL, way TEXT NOT NULL,
                PRIMARY KEY (account, kind, way)
            )
            """,
            // One for each notice and way, until it has left. `due_at` is when it may next be taken up, and lies ahead while
            // a server has it in hand.
            """
            CREATE TABLE outgoing_notice (
                id BIGINT PRIMARY KEY, notice BIGINT NOT NULL REFERENCES person_notice (id), way TEXT NOT NULL,
                due_at BIGINT NOT NULL, tries BIGINT NOT NULL, problem TEXT, dead_at BIGINT, UNIQUE (notice, way)
            )
            """,
            "CREATE INDEX outgoing_notice_due ON outgoing_notice (due_at) WHERE dead_at IS NULL",
            "CREATE INDEX outgoing_notice_dead ON outgoing_notice (id) WHERE dead_at IS NOT NULL",
        ])
}
