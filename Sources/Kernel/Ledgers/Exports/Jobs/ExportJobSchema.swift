import Store

extension ExportJob {
    static let migration = Migration(
        "2026-11 export jobs",
        [
            """
            CREATE TABLE export_job (
                id BIGINT PRIMARY KEY, link TEXT NOT NULL UNIQUE, account BIGINT NOT NULL, ledger TEXT NOT NULL,
                query TEXT NOT NULL, format TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL,
                rows BIGINT NOT NULL, made_at BIGINT NOT NULL, ends_at BIGINT, tries BIGINT NOT NULL, lease BIGINT,
                leased_until BIGINT
            )
            """,
            "CREATE INDEX export_job_account ON export_job (account, id)",
            """
            CREATE TABLE export_part (
                job BIGINT NOT NULL, ordinal BIGINT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (job, ordinal)
            )
            """,
        ])
}
