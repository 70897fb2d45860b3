public import Store

extension Organisation {
    public static let migrations = [
        Migration(
            "2026-11 organisations",
            [
                """
                CREATE TABLE organisation (
                    id BIGINT PRIMARY KEY, number BIGINT NOT NULL UNIQUE, name TEXT NOT NULL, rank BIGINT NOT NULL,
                    kind TEXT NOT NULL, status TEXT NOT NULL, parent BIGINT REFERENCES organisation (id),
                    second_parent BIGINT REFERENCES organisation (id), path path_text NOT NULL UNIQUE,
                    second_path path_text, division TEXT UNIQUE, successor BIGINT REFERENCES organisation (id)
                )
                """,
                // With the name, so that looking for a twin does not read every sibling.
                "CREATE INDEX organisation_parent ON organisation (parent, name)",
                "CREATE INDEX organisation_second_parent ON organisation (second_parent)",
                "CREATE INDEX organisation_second_path ON organisation (second_path)",
                """
                CREATE TABLE organisation_state (
                    organisation BIGINT NOT NULL REFERENCES organisation (id), at BIGINT NOT NULL, day BIGINT NOT NULL,
                    action TEXT NOT NULL, name TEXT NOT NULL, rank BIGINT NOT NULL, kind TEXT NOT NULL,
                    status TEXT NOT NULL, parent BIGINT, second_parent BIGINT, successor BIGINT,
                    PRIMARY KEY (organisation, at)
                )
                """,
                """
                CREATE TABLE organisation_alias (
                    organisation BIGINT NOT NULL REFERENCES organisation (id), alias TEXT NOT NULL,
                    folded path_text NOT NULL, origin BIGINT NOT NULL, PRIMARY KEY (organisation, folded)
                )
                """,
                "CREATE INDEX organisation_alias_folded ON organisation_alias (folded)",
                """
                CREATE TABLE organisation_sound (
                    organisation BIGINT NOT NULL REFERENCES organisation (id), sound path_text NOT NULL,
                    PRIMARY KEY (organisation, sound)
                )
                """,
                "CREATE INDEX organisation_sound_sound ON organisation_sound (sound, organisation)",
                """
                CREATE TABLE organisation_post (
                    id BIGINT PRIMARY KEY, organisation BIGINT NOT NULL REFERENCES organisation (id),
                    title TEXT NOT NULL, holder TEXT, since BIGINT NOT NULL, until BIGINT
                )
                """,
                "CREATE INDEX organisation_post_place ON organisation_post (organisation, since)",
            ])
    ]
}
