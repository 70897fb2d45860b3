public import Store

extension Account {
    public static let migrations = [
        Migration(
            "2026-11 access",
            [
                """
                CREATE TABLE account (
                    id BIGINT PRIMARY KEY, login path_text NOT NULL UNIQUE, name TEXT NOT NULL,
                    organisation BIGINT NOT NULL REFERENCES organisation (id), status TEXT NOT NULL,
                    language TEXT NOT NULL, password TEXT
                )
                """,
                "CREATE INDEX account_organisation ON account (organisation, login)",
                """
                CREATE TABLE role_grant (
                    id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), role TEXT NOT NULL,
                    organisation BIGINT NOT NULL REFERENCES organisation (id), line TEXT NOT NULL,
                    UNIQUE (account, role, organisation, line)
                )
                """,
                "CREATE INDEX role_grant_organisation ON role_grant (organisation)",
                """
                CREATE TABLE session (
                    digest BLOB PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), made_at BIGINT NOT NULL,
                    seen_at BIGINT NOT NULL, ends_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX session_account ON session (account)",
                "CREATE INDEX session_end ON session (ends_at)",
                """
                CREATE TABLE invitation (
                    digest BLOB PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), ends_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX invitation_account ON invitation (account)",
                "CREATE INDEX invitation_end ON invitation (ends_at)",
                "CREATE TABLE attempt (bucket BLOB PRIMARY KEY, tries BIGINT NOT NULL, ends_at BIGINT NOT NULL)",
                "CREATE INDEX attempt_end ON attempt (ends_at)",
            ]),
        AccessToken.migration,
    ]
}
