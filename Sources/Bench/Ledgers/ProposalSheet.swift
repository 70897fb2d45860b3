import CLibXLSXWriter
import Foundation
import Kernel

/// A register of proposals, the same in every run but for the days.
struct ProposalSheet {
    let rows: Int
    /// Tells the titles of one register from those of another.
    var series = 0

    private let today = Clock.system.now().day
    private static let labels = ["建议名称", "类别", "建议人", "单位、班组", "提出日期", "答复期限", "现状与问题", "改进办法"]

    init(rows: Int, series: Int = 0) { (self.rows, self.series) = (rows, series) }

    private func cells(_ row: Int) -> [String] {
        [
            "第 \(series)-\(row) 号建议：装卸口加装软帘", "节能减排", "冯小燕", "冷链公司第\(row % 40 + 1)班组",
            "\(today.adding(days: -(row % 300)))", "\(today.adding(days: 20))", "开门装货时冷气外泄，夜班用电比白班高两成",
            "装卸口加透明软帘",
        ]
    }

    /// Comma-separated.
    var text: String {
        var text = Self.labels.joined(separator: ",") + "\r\n"
        for row in 0..<rows { text += cells(row).joined(separator: ",") + "\r\n" }
        return text
    }

    /// Writes it as a workbook or as comma-separated text, as the name of the file says.
    func write(to path: String) throws {
        guard path.hasSuffix(".xlsx") else { return try Data(text.utf8).write(to: URL(filePath: path)) }
        guard let book = workbook_new(path), let sheet = workbook_add_worksheet(book, "建议") else {
            throw CocoaError(.fileWriteUnknown)
        }
        for row in 0...rows {
            for (column, words) in (row == 0 ? Self.labels : cells(row - 1)).enumerated() {
                worksheet_write_string(sheet, UInt32(row), UInt16(column), words, nil)
            }
        }
        guard workbook_close(book) == LXW_NO_ERROR else { throw CocoaError(.fileWriteUnknown) }
    }
}
