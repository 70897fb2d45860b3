import Foundation

/// What the sheets of a workbook share, and the bytes they are read from.
final class Workbook: Sendable {
    private let bytes: Data
    let limits: SheetLimits
    let shared: SharedParts
    let parts: [SheetPart]

    /// - Throws: ``UnreadableSheet``, ``ZipContainer/Fault``, ``XMLWalk/Fault``.
    init(_ bytes: Data, within limits: SheetLimits) throws {
        self.bytes = bytes
        self.limits = limits
        (parts, shared) = try bytes.withUnsafeBytes { memory in
            guard let container = ZipContainer(memory) else { throw UnreadableSheet.damaged }
            guard let workbook = try container.entry("xl/workbook.xml") else {
                throw UnreadableSheet.foreign(ForeignKind(entries: try container.names()))
            }
            guard let targets = try container.entry("xl/_rels/workbook.xml.rels") else { throw UnreadableSheet.damaged }
            let contents = try Contents(workbook: workbook, targets: targets)
            var shared = SharedParts(days: DayNumber(beginsIn1904: contents.beginsIn1904))
            if let styles = try container.entry("xl/styles.xml") { shared.styles = try Styles(styles) }
            if let strings = try container.stream("xl/sharedStrings.xml", upTo: limits.unpacked) {
                shared.strings = try SharedStrings(strings)
            }
            return (contents.sheets, shared)
        }
    }

    /// Hands over the entry of a sheet, to be read from its beginning.
    func withEntry<T>(of part: SheetPart, _ body: (ZipEntry) throws -> T) throws -> T {
        try bytes.withUnsafeBytes { memory in
            guard let container = ZipContainer(memory),
                let entry = try container.stream(part.entry, upTo: limits.unpacked)
            else { throw UnreadableSheet.damaged }
            return try body(entry)
        }
    }
}
