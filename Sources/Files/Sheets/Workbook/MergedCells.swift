import Glibc

/// Which cells of a sheet are merged: each of them holds what its upper left holds.
struct MergedCells: Sendable {
    struct Area: Equatable, Sendable {
        let columns: ClosedRange<Int>
        /// From 0.
        let rows: ClosedRange<Int>
    }

    private static let mark = Array("mergeCells".utf8)
    private static let limit = 16 << 20

    /// Ordered by their first row.
    private(set) var areas: [Area] = []

    init() {}

    /// Goes through all of a sheet without taking its XML apart, because they stand at its end; so a broken archive is known
    /// before its first row is handed over.
    init(_ entry: ZipEntry) throws {
        let written = try Self.end(of: entry)
        guard !written.isEmpty else { return }
        areas = written.split(separator: UInt8(ascii: "<")).lazy.compactMap(Self.area).sorted {
            $0.rows.lowerBound < $1.rows.lowerBound
        }
    }

    /// What follows the first `<mergeCells` of the sheet. A text in a cell has no bracket before it.
    private static func end(of entry: ZipEntry) throws -> [UInt8] {
        var end: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var kept = 0
        while true {
            let count = try chunk.withUnsafeMutableBytes {
                try entry.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
            }
            guard count > 0 else { return end }
            if !end.isEmpty {
                end.append(contentsOf: chunk[kept..<(kept + count)])
                guard end.count <= limit else { throw ZipContainer.Fault.overpacked }
                continue
            }
            let filled = kept + count
            if let place = chunk.withUnsafeBytes({ Self.place(in: $0, upTo: filled) }) {
                end.append(contentsOf: chunk[place..<filled])
                kept = 0
            } else {
                kept = min(filled, mark.count + 1)
                chunk.replaceSubrange(0..<kept, with: chunk[(filled - kept)..<filled])
            }
        }
    }

    private static func place(in bytes: UnsafeRawBufferPointer, upTo end: Int) -> Int? {
        guard let start = bytes.baseAddress else { return nil }
        var from = 1
        while from + mark.count <= end, let found = memchr(start + from, Int32(mark[0]), end - from) {
            let place = start.distance(to: UnsafeRawPointer(found))
            guard place + mark.count <= end else { return nil }
            let isElement = bytes[place - 1] == UInt8(ascii: "<") || bytes[place - 1] == UInt8(ascii: ":")
            if isElement, memcmp(start + place, mark, mark.count) == 0 { return place }
            from = place + 1
        }
        return nil
    }

    /// The area of one element, `mergeCell ref="A1:C1"/>`.
    private static func area(_ element: ArraySlice<UInt8>) -> Area? {
        let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        let parts = element.split(whereSeparator: quotes.contains)
        guard parts.count >= 2, element.count < 200, parts[0].contains(UInt8(ascii: "=")) else { return nil }
        let corners = parts[1].split(separator: UInt8(ascii: ":")).map { CellAddress($0) }
        guard corners.count == 2, let first = corners[0], let last = corners[1], first.column <= last.column,
            first.row <= last.row
        else { return nil }
        return Area(columns: first.column...last.column, rows: first.row...last.row)
    }
}
