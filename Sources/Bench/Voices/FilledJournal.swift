import Crypto
import Foundation
import GRDB

/// Lengthens the journal of a demo by leaves of lines that nobody wrote. The tree over them is hashed as RFC 9162 says, so that
/// the platform goes on from it; the head over it is not signed, and `journal verify` says so.
struct FilledJournal {
    private var size: Int64
    /// The complete subtrees, the largest first.
    private var peaks: [[UInt8]]
    private static let perTransaction: Int64 = 500_000

    static func fill(_ file: String, to leaves: Int64) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000")
        }
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        var journal = try queue.read { try FilledJournal(of: $0) }
        while journal.size < leaves {
            let end = min(leaves, journal.size + perTransaction)
            try queue.write { try journal.append(to: end, of: leaves, $0) }
        }
        try queue.write { try journal.addHead($0) }
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try queue.close()
    }

    private init(of database: Database) throws {
        size = try Int64.fetchOne(database, sql: "SELECT MAX(size) FROM journal_head") ?? 0
        var (ends, rest): ([Int64], Int64) = ([], size)
        while rest > 0 {
            ends.append(rest)
            rest &= rest - 1
        }
        peaks = try ends.reversed().compactMap { seq in
            try Data.fetchOne(
                database, sql: "SELECT COALESCE(subtree, hash) FROM journal_leaf WHERE seq = ?", arguments: [seq])
        }.map { [UInt8]($0) }
    }

    private mutating func append(to end: Int64, of leaves: Int64, _ database: Database) throws {
        let insertion = try database.makeStatement(
            sql: "INSERT INTO journal_leaf (seq, line, hash, subtree) VALUES (?, ?, ?, ?)")
        while size < end {
            size += 1
            let leaf = [UInt8](withUnsafeBytes(of: size.bigEndian) { SHA256.hash(data: $0) })
            var subtree = leaf
            for _ in 0..<size.trailingZeroBitCount {
                guard let left = peaks.popLast() else { break }
                subtree = Self.node(left, subtree)
            }
            peaks.append(subtree)
            // Below every key that a clock makes, and rising.
            try insertion.execute(arguments: [
                size, size - 2 * leaves, Data(leaf), size.isMultiple(of: 2) ? Data(subtree) : nil,
            ])
        }
    }

    private func addHead(_ database: Database) throws {
        guard var root = peaks.last else { return }
        for peak in peaks.dropLast().reversed() { root = Self.node(peak, root) }
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO journal_head (size, previous, root, at, signed_by, signature)
                SELECT ?, size, ?, at, signed_by, signature FROM journal_head ORDER BY size DESC LIMIT 1
                """, arguments: [size, Data(root)])
    }

    private static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: [1])
        hash.update(data: left)
        hash.update(data: right)
        return [UInt8](hash.finalize())
    }
}
