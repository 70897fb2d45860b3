public import Kernel

extension Confirmation {
    /// Asks before a long list is made into a file: because somebody wants it, never because she followed a link.
    ///
    /// - Parameter order: in which its rows come.
    public static func ofLongList(
        as format: SpreadsheetFormat, order: Text, post: Link, cancel: Link, trail: [Crumb]
    ) -> Confirmation {
        let kind = format.rawValue.uppercased()
        return Confirmation(
            Text("在后台导出", en: "Export beside your work"),
            consequences: [
                Text(
                    "超过 \(EntryExport.ordinary.grouped) 行，\(kind) 文件在后台生成，不用等。",
                    en:
                        "There are more than \(EntryExport.ordinary.grouped) rows: the \(kind) file is made while you go on."
                ),
                order
                    + Text(
                        "各行以读到它时为准，只含您届时看得到的。", en: " Each is as it stands when it is read, if you may see it then."),
                Text(
                    "生成后在「我的导出」下载，只有您能下载，保存一天，日志记下行数。",
                    en: "You alone can fetch it, under My exports, for a day; the journal keeps the number of rows."),
            ], deed: Text("开始导出", en: "Begin"), post: post, cancel: cancel, trail: trail)
    }
}
