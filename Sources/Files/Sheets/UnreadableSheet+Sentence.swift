public import Kernel

extension UnreadableSheet {
    public var sentence: Text {
        switch self {
        case .empty: Text("文件是空的，请检查后重新上传。", en: "The file is empty. Please check it and drop it in again.")
        case .foreign(let kind): Self.sentence(kind)
        case .webPage:
            Text(
                "这是网页或 XML 格式的表格（有的系统以 .xls 为名导出）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。",
                en:
                    "This is a web page or XML, which some systems call .xls. Open it in Excel or WPS, save it as .xlsx and try again."
            )
        case .notText:
            Text(
                "文件不是表格，或使用了无法识别的编码。请另存为 .xlsx，或 UTF-8、GB 18030 编码的 CSV。",
                en:
                    "The file holds no tables, or is in an unknown encoding. Save it as .xlsx, or as CSV in UTF-8 or GB 18030."
            )
        case .damaged:
            Text(
                "文件已损坏或不完整。请用 Excel 或 WPS 打开，重新保存后再上传。",
                en: "The file is damaged or incomplete. Open it in Excel or WPS, save it anew and try again.")
        case .passwordNeeded:
            Text(
                "工作簿设有打开密码。请在 Excel 或 WPS 中取消密码，保存后再上传。",
                en: "The workbook needs a password. Remove it in Excel or WPS, save the workbook and try again.")
        case .overpacked:
            Text(
                "文件解压后异常庞大，疑似恶意压缩，已拒绝。请用 Excel 或 WPS 重新保存后再上传。",
                en:
                    "The file unpacks to an abnormal size, as hostile files do, and was refused. Save it anew in Excel or WPS."
            )
        case .unclosedQuote(let address):
            Text(
                "单元格 \(address) 以引号开头，但引号没有结束，其后的内容无法分辨。请补上引号后再上传。",
                en:
                    "The cell \(address) begins with a quotation mark that never ends, so what follows cannot be told apart. "
                    + "Close it and try again.")
        case .tooLarge, .tooManyRows, .tooManyColumns, .tooManyCells, .tooMuchInCell, .timedOut: limitSentence
        }
    }

    private var limitSentence: Text {
        switch self {
        case .tooLarge(let megabytes):
            Text(
                "文件超过 \(megabytes) MB，请去掉图片或拆分后再上传。",
                en: "The file has more than \(megabytes) MB. Remove pictures or split it.")
        case .tooManyRows(let rows):
            Text("工作表超过 \(rows) 行，请拆分后再上传。", en: "The sheet has more than \(rows) rows. Split it and try again.")
        case .tooManyColumns(let columns):
            Text(
                "工作表用到的列超过 \(columns) 列，请删去多余的列后再上传。",
                en: "The sheet uses more than \(columns) columns. Delete those that are not needed and try again.")
        case .tooManyCells(let cells):
            Text(
                "工作表有内容的单元格超过 \(cells) 个，请拆分后再上传。",
                en: "More than \(cells) cells of the sheet hold something. Split it and try again.")
        case .tooMuchInCell(let address, let characters):
            Text(
                "单元格 \(address) 的文字超过 \(characters) 个字符，请缩短后再上传。",
                en: "The cell \(address) holds more than \(characters) characters. Shorten it and try again.")
        case .timedOut(let seconds):
            Text(
                "读取超过 \(seconds) 秒，已停止。请拆分文件后再上传。",
                en: "Reading took more than \(seconds) seconds and was stopped. Split the file and try again.")
        default: Text("文件无法读取，请检查后重新上传。", en: "The file cannot be read. Please check it and try again.")
        }
    }

    private static func sentence(_ kind: ForeignKind) -> Text {
        switch kind {
        case .oldSpreadsheet:
            Text(
                "这是旧版或二进制表格（.xls、.et、.xlsb），请在 Excel 或 WPS 中另存为 .xlsx 后再上传。",
                en:
                    "This is an old or binary workbook (.xls, .et, .xlsb). Save it as .xlsx in Excel or WPS and try again."
            )
        case .openDocument:
            Text(
                "这是 OpenDocument 文件（.ods、.odt），请另存为 .xlsx 后再上传。",
                en: "This is an OpenDocument file (.ods, .odt). Save it as .xlsx and try again.")
        case .lockedOffice: Self.passwordNeeded.sentence
        case .picture:
            Text(
                "这是图片，不是表格。请上传原来的电子表格。",
                en: "This is a picture, not a workbook. Use the workbook it was made from.")
        case .archive:
            Text("这是压缩包，请解压后上传其中的表格。", en: "This is an archive. Unpack it and drop in the workbooks inside.")
        case .pdf, .fixedLayout, .document, .oldOffice, .richText, .slides, .oldSlides:
            Text(
                "这是文档，不是表格。请把其中的表格复制到 Excel 或 WPS 表格，保存为 .xlsx 后再上传。",
                en:
                    "This is a document, not a workbook. Copy its table into Excel or WPS, save it as .xlsx and try again."
            )
        case .spreadsheet, .program, .recording:
            Text("这不是可以读取的表格文件，请上传 .xlsx 或 .csv。", en: "This is not a workbook that can be read. Use .xlsx or .csv.")
        }
    }
}
