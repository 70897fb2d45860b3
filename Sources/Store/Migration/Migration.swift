import Crypto

/// One step of the schema: named for ever, forward only, its text never edited after release.
///
/// Statements are portable; where the engines must differ, `sqlite` or `postgres` hold the twins and run after.
public struct Migration: Sendable {
    public let name: String
    let portable: [SQL]
    let sqlite: [SQL]
    let postgres: [SQL]

    public init(_ name: String, _ portable: [SQL], sqlite: [SQL] = [], postgres: [SQL] = []) {
        self.name = name
        self.portable = portable
        self.sqlite = sqlite
        self.postgres = postgres
    }

    func statements(for engine: Engine) -> [SQL] {
        portable + (engine == .sqlite ? sqlite : postgres)
    }

    /// What is run: in SQLite only an `INTEGER PRIMARY KEY` is the key of the row itself; any other is an index beside it, and
    /// each look-up by key costs two.
    func spelled(for engine: Engine) -> [SQL] {
        guard engine == .sqlite else { return statements(for: engine) }
        return statements(for: engine).map { statement in
            statement.rewording { $0.replacing("BIGINT PRIMARY KEY", with: "INTEGER PRIMARY KEY") }
        }
    }

    /// SHA-256 over the statements of one engine and their values, in lower-case hexadecimal.
    func digest(for engine: Engine) -> String {
        var hash = SHA256()
        for statement in statements(for: engine) {
            let (text, values) = statement.rendered { "$\($0)" }
            for part in [text] + values.map({ "\($0)" }) { hash.update(data: Array(part.utf8) + [0]) }
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
