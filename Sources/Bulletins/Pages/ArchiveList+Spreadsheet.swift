import Kernel
import Web

extension ArchiveList {
    /// The list as it is filtered, the newest ``most`` of it.
    var spreadsheet: Spreadsheet {
        Spreadsheet(
            Text("工会信息稿件", en: "Bulletin articles"),
            note: Text("共 \(lines.count) 篇", en: "\(lines.count) articles"),
            columns: [
                .init(Text("标题", en: "Title"), width: 60), .init(Text("编发单位", en: "Issued by"), width: 28),
                .init(Text("栏目", en: "Section"), width: 20), .init(Text("日期", en: "Date"), width: 12),
                .init(Text("所在期刊", en: "Issue"), width: 36),
            ],
            rows: lines.map { line in
                [
                    .text(line.title ?? line.opening + "…"), .text(line.owner),
                    line.section.map { .text($0) } ?? .empty, .day(line.day), .text(line.bulletinTitle),
                ]
            })
    }
}
