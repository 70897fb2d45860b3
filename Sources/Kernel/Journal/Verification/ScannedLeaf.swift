import Store

/// A leaf with its line and its kept version, as far as they are there and can be read.
struct ScannedLeaf {
    let seq: Int64
    let line: Int64
    /// `nil` when it is no hash.
    let hash: TreeHash?
    let subtree: TreeHash?
    let content: Content
    let version: Version?

    enum Content {
        case missing
        case unreadable
        case line(WrittenLine)
    }

    enum Version {
        case unreadable
        case kept(salt: [UInt8], body: [UInt8])
    }

    /// - Returns: `nil` when the leaf itself cannot be read.
    init?(row: Row) {
        do {
            seq = try row[0]
            line = try row[1]
            hash = try? row[2]
            subtree = try row[3]
            content = try Self.content(row)
            version = try Self.version(row)
        } catch {
            return nil
        }
    }

    private static func content(_ row: Row) throws -> Content {
        guard try row[4] as Int64? != nil else { return .missing }
        return (try? WrittenLine(row: row, from: 7)).map(Content.line) ?? .unreadable
    }

    private static func version(_ row: Row) throws -> Version? {
        guard try row[5] as Int64? != nil else { return nil }
        guard let salt = try? row[6] as [UInt8], let body = try? row[18] as [UInt8] else { return .unreadable }
        return .kept(salt: salt, body: body)
    }
}

extension ScannedLeaf {
    /// Rows read at a time; versions come with them, so a page is a few megabytes.
    static let page = 256

    /// The next leaves after a number. The second value of a pair is the number, also of a leaf that cannot be read.
    static func page(after seq: Int64, on connection: any Connection) throws -> [(seq: Int64, leaf: ScannedLeaf?)] {
        try connection.all(
            """
            SELECT f.seq, f.line, f.hash, f.subtree, l.id, v.line, v.salt, \(WrittenLine.columns), v.body
            FROM journal_leaf f
            LEFT JOIN journal_line l ON l.id = f.line
            LEFT JOIN version v ON v.line = f.line
            WHERE f.seq > \(seq) ORDER BY f.seq LIMIT \(page)
            """
        ) { (seq: try $0[0], leaf: ScannedLeaf(row: $0)) }
    }
}
