import Store

extension Person {
    /// Memberships that were retained and go on, persons who are one, and the figures with both: over a past retention she is
    /// no active member but a retained one, and who was entered twice is counted once.
    static let resumed = Migration(
        "2026-11 resumed and merged memberships",
        [
            """
            CREATE TABLE membership_retention (
                organisation BIGINT NOT NULL, membership BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL,
                PRIMARY KEY (organisation, membership, since)
            )
            """,
            """
            CREATE TABLE person_merge (
                id BIGINT PRIMARY KEY, kept BIGINT NOT NULL REFERENCES person (id),
                merged BIGINT NOT NULL REFERENCES person (id), at BIGINT NOT NULL, account BIGINT, undone_at BIGINT
            )
            """,
            "CREATE INDEX person_merge_kept ON person_merge (kept)",
            "CREATE UNIQUE INDEX person_merge_standing ON person_merge (merged) WHERE undone_at IS NULL",
            """
            CREATE TABLE person_merge_membership (
                merge BIGINT NOT NULL REFERENCES person_merge (id), organisation BIGINT NOT NULL,
                membership BIGINT NOT NULL, status TEXT NOT NULL, ended_on BIGINT,
                PRIMARY KEY (merge, organisation, membership)
            )
            """,
            "DROP VIEW member_contribution",
            "DROP VIEW member_fact",
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
            WHERE m.joined_on IS NOT NULL AND m.status <> 'duplicate'
            """,
            """
            CREATE VIEW member_contribution AS
            SELECT 'members.active' AS indicator, joined_on AS day, 1 AS amount, 1 AS entries, parts, path, second_path,
                organisation, membership
            FROM member_fact WHERE inactive_on IS NULL OR inactive_on > joined_on
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
            SELECT CASE WHEN has_arrived = 1 THEN 'members.arrived' ELSE 'members.joined' END, joined_on, 1, 1, parts,
                path, second_path, organisation, membership
            FROM member_fact
            UNION ALL
            SELECT CASE WHEN status = 'departed' THEN 'members.departed' ELSE 'members.left' END, ended_on, 1, 1, parts,
                path, second_path, organisation, membership
            FROM member_fact WHERE ended_on IS NOT NULL
            UNION ALL
            SELECT 'members.active', r.since, -1, -1, f.parts, f.path, f.second_path, f.organisation, f.membership
            FROM member_fact f JOIN membership_retention r ON r.organisation = f.organisation AND r.membership = f.membership
            UNION ALL
            SELECT 'members.active', r.until, 1, 1, f.parts, f.path, f.second_path, f.organisation, f.membership
            FROM member_fact f JOIN membership_retention r ON r.organisation = f.organisation AND r.membership = f.membership
            UNION ALL
            SELECT 'members.retained', r.since, 1, 1, f.parts, f.path, f.second_path, f.organisation, f.membership
            FROM member_fact f JOIN membership_retention r ON r.organisation = f.organisation AND r.membership = f.membership
            UNION ALL
            SELECT 'members.retained', r.until, -1, -1, f.parts, f.path, f.second_path, f.organisation, f.membership
            FROM member_fact f JOIN membership_retention r ON r.organisation = f.organisation AND r.membership = f.membership
            """,
        ])
}
