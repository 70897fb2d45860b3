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
