import Stage
import Synchronization
import Testing

@testable import Store

@Suite("PostgreSQL", .enabled(if: Stage.engines.contains(.postgres))) struct PostgresTests {
    @Test("A command that lost to another one runs again and sees what that one did")
    func serializationFailure() async throws {
        try await Stage.withPlace(.postgres) { place in
            let database = try place.open()
            try await database.migrate([.counter])
            let runs = Mutex(0)
            let result = try await database.write { connection in
                let run = runs.withLock { runs in
                    runs += 1
                    return runs
                }
                let n: Int = try connection.value("SELECT n FROM counter") ?? 0
                if run == 1 { try Self.separately(place, "UPDATE counter SET n = 10") }
                try connection.run("UPDATE counter SET n = \(n + 1)")
                return n + 1
            }
            #expect(result == 11)
            #expect(runs.withLock { $0 } == 2)
            #expect(try await database.count() == 11)
            try await database.close()
        }
    }

    @Test("A serialization failure is tried again even if the command turned it into an error of its own")
    func hiddenFailure() async throws {
        try await Stage.withPlace(.postgres) { place in
            let database = try place.open()
            try await database.migrate([.counter])
            let lost = Mutex(false)
            try await database.write { connection in
                _ = try connection.value("SELECT n FROM counter") as Int?
                let first = lost.withLock { lost in
                    defer { lost = true }
                    return !lost
                }
                if first { try Self.separately(place, "UPDATE counter SET n = 10") }
                do {
                    try connection.run("UPDATE counter SET n = n + 1")
                } catch {
                    throw Interruption()
                }
            }
            #expect(try await database.count() == 11)
            try await database.close()
        }
    }

    @Test("A connection that the server ended is replaced, between commands and within one")
    func killedBackend() async throws {
        try await Stage.withPlace(.postgres) { place in
            let database = try place.open(connections: 1)
            try await database.migrate([.counter])
            let first = try await database.read { try Self.backend($0) }
            try Self.end(first, at: place)
            let second = try await database.read { try Self.backend($0) }
            #expect(first != second)
            let killed = Mutex(false)
            let third = try await database.write { connection in
                try connection.run("UPDATE counter SET n = n + 1")
                let own = try Self.backend(connection)
                let alreadyKilled = killed.withLock { killed in
                    defer { killed = true }
                    return killed
                }
                if !alreadyKilled { try Self.end(own, at: place) }
                return try Self.backend(connection)
            }
            #expect(third != second)
            #expect(try await database.count() == 1)
            try await database.close()
        }
    }

    @Test("A commit whose outcome is unknown is never acknowledged")
    func lostCommit() async throws {
        try await Stage.withPlace(.postgres) { place in
            let database = try place.open()
            try await database.migrate([.counter])
            try Self.separately(
                place,
                """
                CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER leave AFTER UPDATE ON counter DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION leave();
                """)
            await #expect {
                try await database.write { try $0.run("UPDATE counter SET n = 5") }
            } throws: { error in
                if case .notDurable? = error as? StoreError { true } else { false }
            }
            #expect(try await database.count() == 0)
            try await database.close()
        }
    }

    @Test("A constraint that is checked at the commit is reported as what it is")
    func deferredConstraint() async throws {
        try await Stage.withDatabase(.postgres) { database in
            try await database.migrate([
                Migration("deferred", ["CREATE TABLE names (id BIGINT UNIQUE DEFERRABLE INITIALLY DEFERRED)"])
            ])
            await #expect(throws: StoreError.duplicate(constraint: "names_id_key")) {
                try await database.write { try $0.run("INSERT INTO names (id) VALUES (1), (1)") }
            }
            #expect(try await database.ids().isEmpty)
        }
    }

    @Test("A statement whose table changed under it is prepared anew")
    func changedTable() async throws {
        try await Stage.withPlace(.postgres) { place in
            let database = try place.open(connections: 1)
            try await database.migrate([.counter])
            let everything: SQL = "SELECT * FROM counter"
            _ = try await database.read { try $0.all(everything) { try $0[1] as Int } }
            try Self.separately(place, "ALTER TABLE counter ADD COLUMN note TEXT")
            let notes = try await database.read { try $0.all(everything) { try $0[2] as String? } }
            #expect(notes == [nil])
            try await database.close()
        }
    }

    @Test("A type that SQLite has not is refused by name of column, not guessed")
    func foreignType() async throws {
        try await Stage.withDatabase(.postgres) { database in
            await #expect {
                try await database.read { try $0.all("SELECT 1, now()") { try $0[0] as Int } }
            } throws: { error in
                guard case .statement(_, "42804", let message)? = error as? StoreError else { return false }
                return message.contains("column 1")
            }
        }
    }

    @Test("A server that is not there is reported when the database is opened")
    func unreachable() throws {
        #expect {
            _ = try PostgresDatabase(conninfo: "host=/nowhere dbname=none password=secret")
        } throws: { error in
            guard case .unreachable(let why)? = error as? StoreError else { return false }
            return why.contains("/nowhere") && !why.contains("secret")
        }
    }

    @Test("A database that is not in UTF-8 is refused")
    func otherEncoding() async throws {
        try await Stage.withPlace(.postgres) { place in
            let name = "latin_\(try PostgresConninfo(place.address).naming(database: "x").text.hashValue.magnitude)"
            try Self.separately(place, "CREATE DATABASE \(name) ENCODING 'LATIN1' LC_COLLATE 'C' TEMPLATE template0")
            let address = try PostgresConninfo(place.address).naming(database: name).text
            #expect(throws: StoreError.unreachable("server_encoding is LATIN1; make the database with ENCODING 'UTF8'"))
            {
                _ = try PostgresDatabase(conninfo: address)
            }
            try Self.separately(place, "DROP DATABASE \(name)")
        }
    }

    @Test("A connection string keeps its parts, and its password stays off command lines")
    func conninfo() throws {
        let written = try PostgresConninfo("host=/tmp user='o\\'brien' password='a\\'b \\\\ c' dbname=gonghui")
        #expect(written.password == "a'b \\ c")
        #expect(try PostgresConninfo(written.text).password == written.password)
        #expect(!written.textWithoutPassword.contains("password"))
        let address = try PostgresConninfo("postgresql://u:p%40w@localhost:5433/one?sslmode=require")
        #expect(address.password == "p@w")
        #expect(
            address.naming(database: "two").textWithoutPassword
                == "dbname='two' host='localhost' port='5433' sslmode='require' user='u'")
        #expect(throws: StoreError.self) { try PostgresConninfo("host") }
        #expect(throws: StoreError.self) { try PostgresConninfo("colour=red") }
    }

    private static func backend(_ connection: any Connection) throws -> Int {
        try connection.value("SELECT pg_backend_pid()") ?? 0
    }

    private static func end(_ backend: Int, at place: Place) throws {
        try separately(place, "SELECT pg_terminate_backend(\(backend), 10000)")
    }

    /// Runs a command on a connection of its own, at once, as another server would.
    private static func separately(_ place: Place, _ command: String) throws {
        try PostgresLink(PostgresConninfo(place.address), logger: nil).command(command)
    }
}
