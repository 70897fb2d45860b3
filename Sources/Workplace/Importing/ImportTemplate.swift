import Kernel
import Web

/// An empty table for a ledger, with what may stand in each column on a second sheet.
struct ImportTemplate {
    let ledger: AnyLedger

    private var fields: [FieldDescription] { ledger.description.beginning }

    var spreadsheet: Spreadsheet {
        var table = Spreadsheet(
            ledger.title,
            note: Text("说明：带 * 的必填；各列怎么填，见「填写说明」", en: "Columns with * must be filled; see the second sheet"),
            columns: [.init(Text("单位", en: "Union"), width: 26, isText: true)]
                + fields.map { field in
                    let mark = field.isRequired ? Text("*", en: "*") : Text(same: "")
                    return .init(field.label + mark, width: 20, isText: !field.kind.isNumeric)
                }, rows: [])
        table.further = [guide]
        return table
    }

    private var guide: Spreadsheet {
        Spreadsheet(
            Text("填写说明", en: "How to fill it in"), note: Text(same: ""),
            columns: [
                .init(Text("列", en: "Column"), width: 24), .init(Text("填什么", en: "What to write"), width: 60),
                .init(Text("可填的内容", en: "Choices"), width: 60),
            ],
            rows: fields.map { field in
                let choices = field.kind.choices.map(\.label)
                return [
                    .phrase(field.label), .phrase(field.help ?? field.kind.advice),
                    .phrase(
                        Text(
                            choices.map(\.zh).joined(separator: "、"), en: choices.map(\.en).joined(separator: ", "))),
                ]
            })
    }
}

extension FieldKind {
    /// How a cell for it is written.
    fileprivate var advice: Text {
        switch self {
        case .line, .paragraphs, .rich: Text("文字", en: "Words")
        case .number: Text("整数，如 120", en: "A whole number, such as 120")
        case .yuan: Text("金额，如 1200.50 或 3.5万", en: "A sum, such as 1200.50")
        case .day: Text("日期，如 2026-11-21", en: "A day, such as 2026-11-21")
        case .days: Text("起止日期，如 2026-11-21至2026-11-23", en: "From a day to a day: 2026-11-21至2026-11-23")
        case .flag: Text("是或否", en: "是 (yes) or 否 (no)")
        case .choice: Text("右边的一项", en: "One of those beside it")
        case .choices: Text("右边的一项或几项，用顿号分开", en: "One or several of those beside it")
        case .organisation: Text("工会的全称或简称", en: "The name of a union")
        case .account: Text("同事的姓名", en: "The name of a colleague")
        case .person: Text("姓名", en: "A name")
        case .phone: Text("手机或座机号码", en: "A telephone number")
        case .residentID: Text("18 位身份证号", en: "The eighteen characters of an identity number")
        case .creditCode: Text("用人单位的 18 位统一社会信用代码", en: "The credit code of an employer")
        case .unionCode: Text("工会的 18 位统一社会信用代码（81 或 89 开头）", en: "The credit code of a union")
        case .division: Text("区划代码，如 440103", en: "The code of a division")
        case .place: Text("地址", en: "An address")
        case .employer: Text("单位名称，前面可写信用代码", en: "A name, its credit code before it")
        case .rows(let fields, _):
            Text(
                "一行一条，各项用竖线分开：\(fields.map(\.label.zh).joined(separator: "|"))",
                en: "A line for each, its parts divided by bars: \(fields.map(\.label.en).joined(separator: "|"))")
        }
    }
}
