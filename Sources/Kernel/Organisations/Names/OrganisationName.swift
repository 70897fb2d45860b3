import Store

/// What may stand as the name of an organisation.
enum OrganisationName {
    static func checked(_ name: String) throws(Refusal) -> String {
        let trimmed = name.trimmingSpaces()
        guard (2...80).contains(trimmed.count), trimmed.isPrintable else {
            throw .invalid(field: "name", why: Text("名称须为 2 至 80 个字", en: "A name has 2 to 80 characters"))
        }
        return trimmed
    }

    /// Two active organisations of one name never stand below the same one.
    static func refuseTwin(
        of name: String, below parent: ID<Organisation>?, except: ID<Organisation>? = nil, on connection: any Connection
    ) throws {
        let place: SQL = if let parent { "parent = \(parent)" } else { "parent IS NULL" }
        let other: SQL = if let except { " AND id <> \(except)" } else { "" }
        let twin = try connection.exists(
            "SELECT 1 FROM organisation WHERE name = \(name) AND status = 'active' AND \(place)\(other) LIMIT 1")
        guard !twin else {
            throw Refusal.invalid(
                field: "name",
                why: Text("同一上级下已有「\(name)」", en: "There is already a \(name) below the same organisation"))
        }
    }
}

extension String {
    /// Whether it is free of control characters: no name, title or login has one, and PostgreSQL keeps no NUL.
    var isPrintable: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }

    /// The same, line ends and tabs between the words apart: those fall away before names are compared.
    var isPrintableOrBlank: Bool { filter { !$0.isWhitespace }.isPrintable }

    /// Without white space (the full-width space included) at both ends.
    func trimmingSpaces() -> String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
