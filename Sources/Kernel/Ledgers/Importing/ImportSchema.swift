import Store

extension EntryImport {
    /// Whose matter an entry was that the undoing took out of its ledger.
    static let ownerMigration = Migration(
        "2026-11 owners of withdrawn entries", ["ALTER TABLE imported_entry ADD COLUMN owner BIGINT"])

    static let migration =
        Migration(
            "2026-11 imports",
            [
                """
                CREATE TABLE entry_import (
                    id BIGINT PRIMARY KEY, ledger TEXT NOT NULL, account BIGINT,
                    home BIGINT NOT NULL REFERENCES organisation (id), at BIGINT NOT NULL, state TEXT NOT NULL,
                    applied_at BIGINT, undone_at BIGINT, undone_by BIGINT, good BIGINT NOT NULL,
                    changed BIGINT NOT NULL, same BIGINT NOT NULL, bad BIGINT NOT NULL
                )
                """,
                "CREATE INDEX entry_import_ledger ON entry_import (ledger, id)",
                "CREATE INDEX entry_import_waiting ON entry_import (at) WHERE state = 'waiting'",
                // The bytes until it is applied: nothing is kept twice.
                """
                CREATE TABLE entry_import_file (
                    import BIGINT NOT NULL REFERENCES entry_import (id), ordinal BIGINT NOT NULL, name TEXT NOT NULL,
                    bytes BLOB, PRIMARY KEY (import, ordinal)
                )
                """,
                """
                CREATE TABLE entry_import_sheet (
                    import BIGINT NOT NULL REFERENCES entry_import (id), file BIGINT NOT NULL, sheet BIGINT NOT NULL,
                    name TEXT NOT NULL, columns TEXT NOT NULL, PRIMARY KEY (import, file, sheet)
                )
                """,
                // Where each entry's values came from; with the columns of the sheet, the cell of each of them. An entry that
                // the undoing took out of the ledger is named here still.
                """
                CREATE TABLE imported_entry (
                    import BIGINT NOT NULL REFERENCES entry_import (id), entry BIGINT NOT NULL, version BIGINT NOT NULL,
                    file BIGINT NOT NULL, sheet BIGINT NOT NULL, row BIGINT NOT NULL, number TEXT NOT NULL,
                    undoing TEXT, PRIMARY KEY (import, entry)
                )
                """,
                "CREATE INDEX imported_entry_entry ON imported_entry (entry, version)",
                // By which a row without a number is known again.
                "CREATE INDEX entry_title ON entry (owner, title)",
                """
                CREATE TABLE import_heading (
                    organisation BIGINT NOT NULL REFERENCES organisation (id), ledger TEXT NOT NULL,
                    heading TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY (organisation, ledger, heading)
                )
                """,
            ])
}
