import CLibPQ

/// Where a database is and who asks: libpq's connection string, taken apart.
struct PostgresConninfo: Sendable {
    private var settings: [String: String] = [:]

    /// - Throws: ``StoreError/unreachable(_:)`` without repeating the text, which may hold a password.
    init(_ text: String) throws {
        guard let options = PQconninfoParse(text, nil) else {
            throw StoreError.unreachable(
                "the connection string cannot be read; write host=… dbname=… user=… or postgresql://user@host/dbname")
        }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
    }

    /// The same server and person, another database.
    func naming(database: String) -> PostgresConninfo {
        var other = self
        other.settings["dbname"] = database
        return other
    }

    /// The connection string in the form `keyword='value' …`.
    var text: String { Self.written(settings) }

    /// The connection string for a command line, where everybody on the machine can read it.
    var textWithoutPassword: String { Self.written(settings.filter { $0.key != "password" }) }

    var password: String? { settings["password"] }

    /// Connects; the caller asks for the status and ends the connection.
    func connect() -> OpaquePointer? {
        let own = ["connect_timeout": "10", "fallback_application_name": "gonghui"]
        let chosen = own.merging(settings) { $1 }.merging(["client_encoding": "UTF8"]) { $1 }
        return PQconnectdb(Self.written(chosen))
    }

    private static func written(_ settings: [String: String]) -> String {
        settings.sorted { $0.key < $1.key }.map { keyword, value in
            var quoted = ""
            for character in value.unicodeScalars {
                if character == "'" || character == "\\" { quoted.unicodeScalars.append("\\") }
                quoted.unicodeScalars.append(character)
            }
            return "\(keyword)='\(quoted)'"
        }.joined(separator: " ")
    }
}
