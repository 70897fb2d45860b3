public import Store

extension Entry {
    /// The tables of all ledgers.
    public static let migrations = [
        Migration(
            "2026-11 entries",
            [
                """
                CREATE TABLE entry (
                    id BIGINT PRIMARY KEY, ledger TEXT NOT NULL, number TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
                    owner BIGINT NOT NULL REFERENCES organisation (id), path path_text NOT NULL, second_path path_text,
                    realm BIGINT NOT NULL, region TEXT NOT NULL, counting_path path_text NOT NULL,
                    counting_second_path path_text,
                    status TEXT NOT NULL, opened_on BIGINT NOT NULL, entered_on BIGINT NOT NULL, due_on BIGINT,
                    due_rule TEXT, due_unset BIGINT NOT NULL, closed_on BIGINT, handler BIGINT, author BIGINT,
                    version BIGINT NOT NULL, shape BIGINT NOT NULL, changed_at BIGINT NOT NULL
                )
                """,
                // Three ways to a list, by how high the reader stands: all from the newest, one prefecture from the newest, and
                // one subtree.
                "CREATE INDEX entry_newest ON entry (ledger, id, path)",
                "CREATE INDEX entry_realm ON entry (ledger, realm, id, path)",
                "CREATE INDEX entry_place ON entry (ledger, path, id)",
                "CREATE INDEX entry_second_place ON entry (ledger, second_path, id)",
                // What waits for somebody.
                "CREATE INDEX entry_owner ON entry (owner, closed_on, due_on)",
                "CREATE INDEX entry_handler_due ON entry (handler, due_on) WHERE closed_on IS NULL",
                "CREATE INDEX entry_path_due ON entry (path, due_on) WHERE closed_on IS NULL",
                "CREATE INDEX entry_due ON entry (ledger, COALESCE(due_on, 9999999), id)",
                "CREATE INDEX entry_open_due ON entry (due_on, id) WHERE closed_on IS NULL",
                // Apart, so that lists do not pass over the texts.
                "CREATE TABLE entry_body (entry BIGINT PRIMARY KEY REFERENCES entry (id), body TEXT NOT NULL)",
                """
                CREATE TABLE entry_listed (
                    entry BIGINT NOT NULL REFERENCES entry (id), field TEXT NOT NULL, number BIGINT, words path_text,
                    ordering path_text NOT NULL, PRIMARY KEY (entry, field)
                )
                """,
                "CREATE INDEX entry_listed_number ON entry_listed (field, number, entry)",
                "CREATE INDEX entry_listed_words ON entry_listed (field, words, entry)",
                "CREATE INDEX entry_listed_ordering ON entry_listed (field, ordering, entry)",
                // What happened to the term of an entry in its present status.
                """
                CREATE TABLE entry_term_event (
                    id BIGINT PRIMARY KEY, entry BIGINT NOT NULL REFERENCES entry (id), entered_on BIGINT NOT NULL,
                    kind TEXT NOT NULL, at BIGINT NOT NULL, through BIGINT, days BIGINT, reason TEXT NOT NULL,
                    account BIGINT, is_over BIGINT NOT NULL
                )
                """,
                "CREATE INDEX entry_term_event_entry ON entry_term_event (entry, entered_on)",
                """
                CREATE TABLE entry_link (
                    entry BIGINT NOT NULL REFERENCES entry (id), other BIGINT NOT NULL REFERENCES entry (id),
                    PRIMARY KEY (entry, other)
                )
                """,
                """
                CREATE TABLE entry_note (
                    id BIGINT PRIMARY KEY, entry BIGINT NOT NULL REFERENCES entry (id), at BIGINT NOT NULL,
                    account BIGINT, words TEXT NOT NULL
                )
                """,
                "CREATE INDEX entry_note_entry ON entry_note (entry, id)",
                // `entry` is 0 for one that is still to be entered.
                """
                CREATE TABLE entry_draft (
                    account BIGINT NOT NULL, ledger TEXT NOT NULL, entry BIGINT NOT NULL, at BIGINT NOT NULL,
                    body TEXT NOT NULL, PRIMARY KEY (account, ledger, entry)
                )
                """,
                """
                CREATE TABLE entry_number (
                    ledger TEXT NOT NULL, year BIGINT NOT NULL, place TEXT NOT NULL, last BIGINT NOT NULL,
                    PRIMARY KEY (ledger, year, place)
                )
                """,
                """
                CREATE TABLE contribution (
                    entry BIGINT NOT NULL REFERENCES entry (id), indicator TEXT NOT NULL, day BIGINT NOT NULL,
                    amount BIGINT NOT NULL, entries BIGINT NOT NULL, parts TEXT NOT NULL, path path_text NOT NULL,
                    second_path path_text, counting_path path_text NOT NULL, counting_second_path path_text,
                    PRIMARY KEY (entry, indicator, day)
                )
                """,
                "CREATE INDEX contribution_place ON contribution (indicator, path, day)",
                "CREATE INDEX contribution_second_place ON contribution (indicator, second_path, day)",
                "CREATE INDEX contribution_day ON contribution (indicator, day)",
                """
                CREATE TABLE tally (
                    indicator TEXT NOT NULL, part TEXT NOT NULL, period BIGINT NOT NULL, line TEXT NOT NULL,
                    path path_text NOT NULL, amount BIGINT NOT NULL, entries BIGINT NOT NULL,
                    PRIMARY KEY (indicator, part, period, line, path)
                )
                """,
                "CREATE INDEX tally_place ON tally (path)",
            ]),
        SealedValue.migration, SavedView.migration, EntryExport.migration,
        Migration(
            "2026-11 sums of years",
            [
                // A year stands as its negative; between years and days are the months.
                """
                INSERT INTO tally (indicator, part, period, line, path, amount, entries)
                SELECT indicator, part, 0 - period / 100, line, path, SUM(amount), SUM(entries) FROM tally
                WHERE period > 0 AND period < 10000000 GROUP BY indicator, part, period / 100, line, path
                """
            ],
            // The rows in their own order, so that a range of sums is read where it is found.
            sqlite: [
                """
                CREATE TABLE tally_in_order (
                    indicator TEXT NOT NULL, part TEXT NOT NULL, period BIGINT NOT NULL, line TEXT NOT NULL,
                    path path_text NOT NULL, amount BIGINT NOT NULL, entries BIGINT NOT NULL,
                    PRIMARY KEY (indicator, part, period, line, path)
                ) WITHOUT ROWID
                """,
                """
                INSERT INTO tally_in_order (indicator, part, period, line, path, amount, entries)
                SELECT indicator, part, period, line, path, amount, entries FROM tally
                ORDER BY indicator, part, period, line, path
                """,
                "DROP TABLE tally", "ALTER TABLE tally_in_order RENAME TO tally",
                "CREATE INDEX tally_place ON tally (path)",
            ]),
        EntryErasure.migration, EntryImport.migration, ClosedPeriod.migration, ExportJob.migration,
        ImportJob.migration,
        ChosenFigures.migration, KnownEmployer.migration,
        BuiltLedger.migration, ImportJob.pulseMigration, Following.migration, EntryImport.ownerMigration,
        Enclosure.migration, EntryMerger.migration,
    ]
}
