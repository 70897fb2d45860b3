public import Store

extension PersonNotice {
    public static let migrations = [
        Migration(
            "2026-11 notices",
            [
                // `cause` keeps anything from being told twice, however many servers say it.
                """
                CREATE TABLE person_notice (
                    id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), kind TEXT NOT NULL,
                    at BIGINT NOT NULL, entry BIGINT, ledger TEXT, number TEXT, due_on BIGINT, read_at BIGINT,
                    cause TEXT NOT NULL, UNIQUE (account, cause)
                )
                """,
                "CREATE INDEX person_notice_account ON person_notice (account, id)",
                "CREATE INDEX person_notice_unread ON person_notice (account) WHERE read_at IS NULL",
                "CREATE INDEX person_notice_at ON person_notice (at)",
            ]),
        outbox,
        Migration(
            "2026-11 notices of imports",
            [
                "ALTER TABLE person_notice ADD COLUMN import BIGINT",
                "ALTER TABLE person_notice ADD COLUMN rows BIGINT",
            ]),
        // What was told of an entry goes when the entry does.
        Migration(
            "2026-11 notices by entry", ["CREATE INDEX person_notice_entry ON person_notice (entry)"]),
        Migration("2026-11 no notices of entries that left", forgettingThoseThatLeft),
    ]

    /// Imports that were undone used to leave behind what was told of their rows, which led nowhere.
    static let forgettingThoseThatLeft: [SQL] = [
        """
        DELETE FROM outgoing_notice WHERE notice IN (
            SELECT n.id FROM person_notice n
            WHERE n.entry IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = n.entry))
        """,
        """
        DELETE FROM person_notice
        WHERE entry IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = person_notice.entry)
        """,
    ]
}
