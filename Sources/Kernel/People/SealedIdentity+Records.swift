import Store

extension SealedIdentity {
    static func find(of person: ID<Person>, on connection: any Connection) throws -> SealedIdentity? {
        try connection.first("SELECT kind, master, box FROM identity WHERE person = \(person)") {
            SealedIdentity(kind: try $0[0], master: try $0[1], box: try $0[2])
        }
    }

    /// Whose number it is, whichever of her documents it is of; `nil` when nobody with it is registered. Three look-ups by key.
    static func person(
        with document: IdentityDocument, _ keys: KeyFile, on connection: any Connection
    ) throws -> ID<Person>? {
        let digest = IdentityDigest(document, with: keys)
        let found: ID<Person>? = try connection.value(
            """
            SELECT i.person FROM identity_key k JOIN identity i ON i.person = k.person
            WHERE k.prefix = \(digest.prefix) AND i.digest = \(digest.bytes)
            UNION ALL SELECT i.person FROM identity_overflow k JOIN identity i ON i.person = k.person
            WHERE k.prefix = \(digest.prefix) AND i.digest = \(digest.bytes) LIMIT 1
            """)
        return try found.map { try PersonMerge.going(for: $0, on: connection) }
    }

    /// Keeps the number of a person in place of the one before.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` when it is another person's.
    static func put(
        _ document: IdentityDocument, of person: ID<Person>, _ keys: KeyFile, on connection: any Connection
    ) throws {
        if let other = try self.person(with: document, keys, on: connection) {
            guard other != person else { return }
            throw Refusal.invalid(
                field: "identityNumber",
                why: Text(
                    "这个证件号码已登记在另一人名下，请对照证件核对", en: "This number is registered for another person; check the document")
            )
        }
        try remove(of: person, keys, on: connection)
        try add(document, of: person, keys, on: connection)
    }

    /// Keeps the number of somebody new, which nobody has.
    static func add(
        _ document: IdentityDocument, of person: ID<Person>, _ keys: KeyFile, on connection: any Connection
    ) throws {
        let (sealed, digest) = (try seal(document, of: person, with: keys), IdentityDigest(document, with: keys))
        try connection.insert(insertion, BoundRows { sealed.add(to: &$0, of: person, digest) })
        let isFirst = try connection.run(
            """
            INSERT INTO identity_key (prefix, person) VALUES (\(digest.prefix), \(person))
            ON CONFLICT (prefix) DO NOTHING
            """)
        if isFirst == 0 { try overflow(digest.prefix, person, on: connection) }
    }

    static let insertion: SQL = "INSERT INTO identity (person, kind, digest, master, box)"
    static let keyInsertion: SQL = "INSERT INTO identity_key (prefix, person)"

    func add(to rows: inout BoundRows, of person: ID<Person>, _ digest: IdentityDigest) {
        rows.add(person, kind, digest.bytes, master, box)
    }

    /// Notes the person whose digest begins like that of another.
    static func overflow(_ prefix: Int64, _ person: ID<Person>, on connection: any Connection) throws {
        try connection.run("INSERT INTO identity_overflow (prefix, person) VALUES (\(prefix), \(person))")
    }

    static func remove(of person: ID<Person>, _ keys: KeyFile, on connection: any Connection) throws {
        guard let old = try find(of: person, on: connection) else { return }
        let prefix = IdentityDigest(try old.open(of: person, with: keys), with: keys).prefix
        try connection.run("DELETE FROM identity_key WHERE prefix = \(prefix) AND person = \(person)")
        try connection.run("DELETE FROM identity_overflow WHERE prefix = \(prefix) AND person = \(person)")
        try connection.run("DELETE FROM identity WHERE person = \(person)")
    }
}

/// Encrypts numbers under the present master secret, as many as one transaction should hold; for the operator, after a new
/// master secret was made.
public struct RewrapIdentities: Command {
    public static var requires: Permission? { nil }

    static let slice = 500

    public init() {}

    /// - Returns: how many were encrypted anew; 0 when none is left.
    public func perform(at desk: Desk) throws -> Int {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let keys = desk.journal.keys
        let old = try desk.connection.all(
            """
            SELECT person, kind, master, box FROM identity WHERE master <> \(keys.masterID) ORDER BY master, person
            LIMIT \(Self.slice)
            """
        ) {
            (
                person: try $0[0] as ID<Person>,
                sealed: SealedIdentity(kind: try $0[1], master: try $0[2], box: try $0[3])
            )
        }
        for one in old {
            let document = try one.sealed.open(of: one.person, with: keys)
            let sealed = try SealedIdentity.seal(document, of: one.person, with: keys)
            try desk.connection.run(
                "UPDATE identity SET master = \(sealed.master), box = \(sealed.box) WHERE person = \(one.person)")
        }
        return old.count
    }
}
