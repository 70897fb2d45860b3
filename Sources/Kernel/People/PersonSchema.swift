public import Store

extension Person {
    /// Made to bear tens of millions of rows in one file: members stand together by union, numbers are found by eight
    /// bytes of their digest in a table of their own, and paths stand on organisations alone.
    public static let migrations = [
        Migration(
            "2026-11 people",
            [
                """
                CREATE TABLE person (
                    id BIGINT PRIMARY KEY, name TEXT NOT NULL, name_key path_text NOT NULL, sex TEXT, born BIGINT,
                    phone TEXT, phone_tail BIGINT, identity TEXT
                )
                """,
                "CREATE INDEX person_name ON person (name_key)",
                "CREATE INDEX person_phone_tail ON person (phone_tail)",
                """
                CREATE TABLE identity (
                    person BIGINT PRIMARY KEY, kind TEXT NOT NULL, digest BLOB NOT NULL, master TEXT NOT NULL,
                    box BLOB NOT NULL
                )
                """,
                "CREATE INDEX identity_master ON identity (master, person)",
                "CREATE TABLE identity_key (prefix BIGINT PRIMARY KEY, person BIGINT NOT NULL)",
                // Of two digests that begin alike the later; among tens of millions most likely none.
                """
                CREATE TABLE identity_overflow (
                    prefix BIGINT NOT NULL, person BIGINT NOT NULL, PRIMARY KEY (prefix, person)
                )
                """,
                """
                CREATE TABLE employment (
                    id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id),
                    employer BIGINT NOT NULL REFERENCES employer (id), occupation TEXT NOT NULL, since BIGINT NOT NULL,
                    until BIGINT
                )
                """,
                "CREATE INDEX employment_person ON employment (person, since)",
                """
                CREATE TABLE membership_transfer (
                    id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id),
                    origin BIGINT NOT NULL REFERENCES organisation (id),
                    target BIGINT NOT NULL REFERENCES organisation (id), membership BIGINT NOT NULL,
                    is_released BIGINT NOT NULL, asked_on BIGINT NOT NULL, settled_on BIGINT
                )
                """,
                "CREATE UNIQUE INDEX membership_transfer_open ON membership_transfer (person) WHERE settled_on IS NULL",
                "CREATE INDEX membership_transfer_origin ON membership_transfer (origin)",
                // Where a union's members are counted in the sums now.
                """
                CREATE TABLE member_place (
                    organisation BIGINT PRIMARY KEY, counting_path path_text NOT NULL, counting_second_path path_text
                )
                """,
                "CREATE INDEX member_place_counting ON member_place (counting_path)",
                """
                CREATE TABLE membership_absence (
                    membership BIGINT PRIMARY KEY, organisation BIGINT NOT NULL, no_dues_since BIGINT,
                    no_life_since BIGINT, persuaded_on BIGINT
                )
                """,
                "CREATE INDEX membership_absence_place ON membership_absence (organisation)",
                "CREATE TABLE account_person (account BIGINT PRIMARY KEY, person BIGINT NOT NULL UNIQUE)",
                // Who looked at a person's card, once for each day.
                """
                CREATE TABLE person_opening (
                    person BIGINT NOT NULL REFERENCES person (id), day BIGINT NOT NULL, account BIGINT NOT NULL,
                    at BIGINT NOT NULL, office TEXT NOT NULL, PRIMARY KEY (person, day, account)
                )
                """,
                // Whom a roster enrolled, and the version of her data that it made.
                """
                CREATE TABLE roster_member (
                    import BIGINT NOT NULL REFERENCES entry_import (id), organisation BIGINT NOT NULL,
                    membership BIGINT NOT NULL, person BIGINT NOT NULL, is_new BIGINT NOT NULL, version BIGINT NOT NULL,
                    PRIMARY KEY (import, membership)
                )
                """,
            ], sqlite: inOrder(" WITHOUT ROWID") + figures, postgres: inOrder("") + figures),
        MembershipApplication.migration, AskedCorrection.migration, resumed,
        NameSounds.migration, MemberLoad.migration, Roster.migration, Membership.comparing, walking,
    ]

    /// The rows in the order of their keys, where the engine can keep them so.
    private static func inOrder(_ clause: SQL) -> [SQL] {
        [
            """
            CREATE TABLE membership (
                organisation BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL,
                person BIGINT NOT NULL REFERENCES person (id), status TEXT NOT NULL, segments BIGINT NOT NULL,
                applied_on BIGINT NOT NULL, joined_on BIGINT, retained_on BIGINT, ended_on BIGINT,
                has_arrived BIGINT NOT NULL, card TEXT NOT NULL, consent TEXT, consented_on BIGINT,
                PRIMARY KEY (organisation, id)
            )\(clause)
            """,
            // At most one that is held, whatever the program believes.
            """
            CREATE UNIQUE INDEX membership_held ON membership (person)
            WHERE status IN ('active', 'retained', 'transferring')
            """,
            """
            CREATE INDEX membership_other ON membership (person)
            WHERE status NOT IN ('active', 'retained', 'transferring')
            """,
            "CREATE INDEX membership_applied ON membership (organisation, id) WHERE status = 'applied'",
            """
            CREATE TABLE person_sound (
                sound path_text NOT NULL, person BIGINT NOT NULL, PRIMARY KEY (sound, person)
            )\(clause)
            """,
            "CREATE INDEX person_sound_person ON person_sound (person)",
        ]
    }

    /// What each membership adds to the figures, as ``Membership/contributions`` says it, for questions below a town and for
    /// the rows behind a number.
    private static let figures: [SQL] = [
        """
        CREATE VIEW member_fact AS
        SELECT o.path, o.second_path, m.organisation, m.id AS membership, m.status, m.has_arrived, m.joined_on,
            m.retained_on, m.ended_on, COALESCE(m.retained_on, m.ended_on) AS inactive_on,
            CASE WHEN (m.segments & 1) <> 0 THEN 'segments=truck-driver\n' ELSE '' END
            || CASE WHEN (m.segments & 2) <> 0 THEN 'segments=ride-hailing\n' ELSE '' END
            || CASE WHEN (m.segments & 4) <> 0 THEN 'segments=courier\n' ELSE '' END
            || CASE WHEN (m.segments & 8) <> 0 THEN 'segments=food-delivery\n' ELSE '' END
            || CASE WHEN (m.segments & 16) <> 0 THEN 'segments=construction\n' ELSE '' END
            || CASE WHEN (m.segments & 32) <> 0 THEN 'segments=migrant\n' ELSE '' END
            || CASE WHEN m.segments = 0 THEN 'segments=\n' ELSE '' END AS parts
        FROM membership m JOIN organisation o ON o.id = m.organisation
        """,
        """
        CREATE VIEW member_contribution AS
        SELECT 'members.active' AS indicator, joined_on AS day, 1 AS amount, 1 AS entries, parts, path, second_path,
            organisation, membership
        FROM member_fact WHERE joined_on IS NOT NULL AND (inactive_on IS NULL OR inactive_on > joined_on)
        UNION ALL
        SELECT 'members.active', inactive_on, -1, -1, parts, path, second_path, organisation, membership
        FROM member_fact WHERE inactive_on > joined_on
        UNION ALL
        SELECT 'members.retained', retained_on, 1, 1, parts, path, second_path, organisation, membership
        FROM member_fact WHERE retained_on IS NOT NULL AND (ended_on IS NULL OR ended_on > retained_on)
        UNION ALL
        SELECT 'members.retained', ended_on, -1, -1, parts, path, second_path, organisation, membership
        FROM member_fact WHERE ended_on > retained_on
        UNION ALL
        SELECT CASE WHEN has_arrived = 1 THEN 'members.arrived' ELSE 'members.joined' END, joined_on, 1, 1, parts, path,
            second_path, organisation, membership
        FROM member_fact WHERE joined_on IS NOT NULL
        UNION ALL
        SELECT CASE WHEN status = 'departed' THEN 'members.departed' ELSE 'members.left' END, ended_on, 1, 1, parts, path,
            second_path, organisation, membership
        FROM member_fact WHERE joined_on IS NOT NULL AND ended_on IS NOT NULL
        """,
    ]
}
