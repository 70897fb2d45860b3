import Files
import Foundation
import Kernel

/// A sketch from a sheet that somebody keeps already: each column a field, its kind guessed from what stands below the head.
enum SheetStart {
    /// Rows that are looked at.
    private static let rows = 500

    private struct Enough: Error {}

    /// - Throws: ``Refusal/invalid(field:why:)`` where no table is found.
    static func sketch(of bytes: Data, name: String) throws -> LedgerSketch {
        let file: SheetFile
        do throws(UnreadableSheet) { file = try SheetFile(bytes, name: name) } catch {
            throw Refusal.invalid(field: "file", why: error.sentence)
        }
        for sheet in file.sheets where !sheet.isHidden {
            guard let table = try readable({ try sheet.table() }) else { continue }
            var samples = [[String]](repeating: [], count: table.columns.count)
            var count = 0
            try readable {
                do {
                    _ = try table.forEachRow { row in
                        for (index, cell) in row.cells.enumerated() where index < samples.count && !cell.isEmpty {
                            samples[index].append(cell.text)
                        }
                        count += 1
                        if count == rows { throw Enough() }
                    }
                } catch is Enough {}
            }
            let columns = zip(table.columns, samples).filter { !$0.0.label.isEmpty && !$0.0.isSerial }
            guard !columns.isEmpty else { continue }
            return LedgerSketch(
                called: title(table.captions, sheet.name, name),
                columns: columns.map { SampledColumn(label: $0.0.label, cells: $0.1, of: count) })
        }
        throw Refusal.invalid(field: "file", why: Text("文件里没有找到表格，请检查表头", en: "No table was found; check its head"))
    }

    private static func readable<T>(_ read: () throws -> T) throws -> T {
        do { return try read() } catch let error as UnreadableSheet {
            throw Refusal.invalid(field: "file", why: error.sentence)
        }
    }

    /// The title above the table, or the name of the sheet or the file.
    private static func title(_ captions: [String], _ sheet: String, _ file: String) -> String {
        let plain = ["sheet1", "sheet2", "sheet3", "工作表1", "表1"].contains(sheet.lowercased())
        let words = captions.first(where: isTitle) ?? (plain ? String(file.prefix { $0 != "." }) : sheet)
        return String(words.prefix(40))
    }

    /// Neither which annex it is (附件3) nor what is filled in (填报单位：…).
    private static func isTitle(_ caption: String) -> Bool {
        caption.wholeMatch(of: /附(?:件|表|录)?[\s\d一二三四五六七八九十-]*/) == nil && !caption.contains { "：:".contains($0) }
    }
}
