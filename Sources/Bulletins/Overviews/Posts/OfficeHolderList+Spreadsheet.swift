import Kernel
import Web

extension OfficeHolderList {
    /// The list as it is filtered, at most ``most`` rows.
    func spreadsheet(_ kind: OfficeHolderFilter.Kind) -> Spreadsheet {
        kind == .unmatched ? offices : posts
    }

    private var posts: Spreadsheet {
        Spreadsheet(
            Text("人物与职务", en: "People and posts"), note: Text("共 \(holders.count) 行", en: "\(holders.count) rows"),
            columns: [
                .init(Text("姓名", en: "Name")), .init(Text("组织", en: "Organisation"), width: 30),
                .init(Text("职务", en: "Post"), width: 20), .init(Text("状态", en: "Status"), width: 16),
                .init(Text("登记的是", en: "Recorded"), width: 14), .init(Text("稿件", en: "Articles")),
                .init(Text("首次", en: "First")), .init(Text("末次", en: "Last")),
            ],
            rows: holders.map { row in
                [
                    .text(row.name), .text(row.organisationName), .text(row.post), .phrase(row.standing.label),
                    row.recordedHolder.map { .text($0) } ?? .empty, .number(Double(row.evidence.count)),
                    .day(row.evidence.first), .day(row.evidence.last),
                ]
            })
    }

    private var offices: Spreadsheet {
        Spreadsheet(
            Text("未对上组织的职务", en: "Posts of no known union"),
            note: Text("共 \(mentions.count) 行", en: "\(mentions.count) rows"),
            columns: [
                .init(Text("姓名", en: "Name")), .init(Text("职务（原文）", en: "Post as printed"), width: 40),
                .init(Text("稿件", en: "Article"), width: 50), .init(Text("编发单位", en: "Issued by"), width: 26),
                .init(Text("日期", en: "Date")),
            ],
            rows: mentions.map {
                [.text($0.name), .text($0.title), .text($0.heading), .text($0.owner), .day($0.day)]
            })
    }
}
