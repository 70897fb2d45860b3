public import Store

/// Where a row stands on both lines.
public struct Place: Hashable, Sendable {
    public let path: OrganisationPath
    public let secondPath: OrganisationPath?

    public init(path: OrganisationPath, secondPath: OrganisationPath? = nil) {
        self.path = path
        self.secondPath = secondPath
    }

    /// What a role held by the organisation that stands here reaches on a line. One that hangs on nothing on the second
    /// line is the head of that line, and those that hang on it there stand below its own path.
    func reach(on line: Line) -> Reach {
        Reach(line: line, path: line == .leadership ? path : secondPath ?? path)
    }
}

/// A subtree on one line.
public struct Reach: Hashable, Sendable {
    public let line: Line
    public let path: OrganisationPath

    public init(line: Line, path: OrganisationPath) {
        self.line = line
        self.path = path
    }

    func covers(_ place: Place) -> Bool {
        switch line {
        case .leadership: path.covers(place.path)
        case .second: place.secondPath.map(path.covers) ?? false
        }
    }
}

/// The rows a person may see or change under one permission: the same predicate for list, page, count, search, export
/// and API, so that the set listed is the set openable is the set counted.
public struct Scope: Hashable, Sendable {
    /// `nil` means everything.
    private let reaches: [Reach]?

    public static let everything = Scope(reaches: nil)

    private init(reaches: [Reach]?) { self.reaches = reaches }

    /// Subtrees inside another of the same line are dropped, so the predicate stays as small as the person's reach.
    public init(_ reaches: [Reach]) {
        self.reaches = reaches.filter { reach in
            !reaches.contains { $0.line == reach.line && $0.path != reach.path && $0.path.covers(reach.path) }
        }.reduce(into: []) { kept, reach in if !kept.contains(reach) { kept.append(reach) } }
    }

    public var isEmpty: Bool { reaches?.isEmpty ?? false }
    public var isEverything: Bool { reaches == nil }

    /// The organisations at the head of each subtree, for search tokens; `nil` means everything.
    public var heads: [Reach]? { reaches }

    public func covers(_ place: Place) -> Bool {
        guard let reaches else { return true }
        return reaches.contains { $0.covers(place) }
    }

    /// Whether everything that `reach` covers is covered, also where the two stand on different lines.
    ///
    /// On one line it is a comparison of two paths; across lines it looks for an organisation outside.
    func contains(_ reach: Reach, on connection: any Connection) throws -> Bool {
        guard let reaches else { return true }
        if reaches.contains(where: { $0.line == reach.line && $0.path.covers(reach.path) }) { return true }
        if reaches.allSatisfy({ $0.line == reach.line }) { return false }
        let inside = Scope([reach]).predicate(path: "path", secondPath: "second_path")
        let own = predicate(path: "path", secondPath: "second_path")
        return try !connection.exists(
            "SELECT 1 FROM organisation WHERE \(inside) AND CASE WHEN \(own) THEN 0 ELSE 1 END = 1 LIMIT 1")
    }

    /// A condition on the two path columns of a row.
    public func predicate(path: SQL, secondPath: SQL) -> SQL {
        guard let reaches else { return "1 = 1" }
        guard !reaches.isEmpty else { return "1 = 0" }
        let ranges = reaches.map { reach -> SQL in
            let column = reach.line == .leadership ? path : secondPath
            return "(\(column) >= \(reach.path) AND \(column) < \(reach.path.end))"
        }
        return "(" + SQL.joined(ranges, by: " OR ") + ")"
    }
}
