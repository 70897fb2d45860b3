import Store

extension MembershipApplication {
    private static let columns: SQL = """
        q.organisation, q.membership, q.event, q.receipt, q.kind, q.master, q.box, q.employer, q.occupation, q.because,
            q.applicant
        """

    private init(row: Row) throws {
        let (kind, master, box): (IdentityKind?, KeyID?, [UInt8]?) = (try row[4], try row[5], try row[6])
        var number: SealedIdentity?
        if let kind, let master, let box { number = SealedIdentity(kind: kind, master: master, box: box) }
        let receipt: String = try row[3]
        guard let receipt = ReceiptKey(receipt) else { throw Refusal.notFound }
        self.init(
            key: MembershipKey(organisation: try row[0], membership: try row[1]), applicant: try row[10],
            event: try row[2], receipt: receipt, number: number, employer: try row[7], occupation: try row[8],
            because: try row[9])
    }

    static func find(_ membership: ID<Membership>, on connection: any Connection) throws -> MembershipApplication? {
        try connection.first(
            "SELECT \(columns) FROM membership_application q WHERE q.membership = \(membership)", Self.init(row:))
    }

    static func find(
        _ code: FollowCode, with keys: KeyFile, on connection: any Connection
    ) throws -> MembershipApplication? {
        try connection.first(
            "SELECT \(columns) FROM membership_application q WHERE q.code = \(code.digest(with: keys))", Self.init(row:)
        )
    }

    func insert(
        _ code: FollowCode, _ document: IdentityDocument?, with keys: KeyFile, on connection: any Connection
    ) throws {
        let digest = document.map { IdentityDigest($0, with: keys).bytes }
        try connection.run(
            """
            INSERT INTO membership_application (membership, organisation, applicant, event, code, receipt, kind, digest,
                master, box, employer, occupation, because)
            VALUES (\(key.membership), \(key.organisation), \(applicant), \(event), \(code.digest(with: keys)),
                \(receipt.description), \(number?.kind), \(digest), \(number?.master), \(number?.box), \(employer),
                \(occupation), \(because))
            """)
    }

    /// Others with the same number that wait at the same union.
    func twins(on connection: any Connection) throws -> [ID<Membership>] {
        try connection.all(
            """
            SELECT q.membership FROM membership_application own
            JOIN membership_application q ON q.organisation = own.organisation AND q.digest = own.digest
            JOIN membership m ON m.organisation = q.organisation AND m.id = q.membership
            WHERE own.membership = \(key.membership) AND own.digest IS NOT NULL AND q.membership <> own.membership
                AND m.status = 'applied' ORDER BY q.membership LIMIT 100
            """
        ) { try $0[0] }
    }

    /// Goes to another union with the membership that it asks for, and with what was asked to be corrected in it.
    func move(to other: MembershipKey, on connection: any Connection) throws {
        for table: SQL in ["membership_application", "asked_correction"] {
            try connection.run(
                "UPDATE \(table) SET organisation = \(other.organisation) WHERE membership = \(other.membership)")
        }
    }

    /// Of what she said only the reason of a refusal is left, and what opens it.
    static func settle(_ membership: ID<Membership>, because: String = "", on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE membership_application SET kind = NULL, digest = NULL, master = NULL, box = NULL, employer = '',
                occupation = '', because = \(because) WHERE membership = \(membership)
            """)
    }
}

extension MembershipApplication {
    static func remove(_ membership: ID<Membership>, on connection: any Connection) throws {
        try connection.run("DELETE FROM membership_application WHERE membership = \(membership)")
    }
}

extension Membership {
    /// Of one that was never held: it stands in no figure.
    func remove(on connection: any Connection) throws {
        try connection.run("DELETE FROM membership WHERE organisation = \(organisation) AND id = \(id)")
    }

    /// Writes whose it is now, with those who looked at the card of the person before.
    func moveToPerson(from other: ID<Person>, on connection: any Connection) throws {
        try connection.run(
            "UPDATE membership SET person = \(person) WHERE organisation = \(organisation) AND id = \(id)")
        try connection.run(
            """
            INSERT INTO person_opening (person, day, account, at, office)
            SELECT \(person), v.day, v.account, v.at, v.office FROM person_opening v WHERE v.person = \(other)
            ON CONFLICT (person, day, account) DO NOTHING
            """)
    }
}
