import Files
import Kernel

extension ForeignKind {
    /// Why it is no bulletin, and the way to a file that can be read.
    var sentence: Text {
        switch self {
        case .oldOffice:
            Text(
                "这是旧版 Word 或 WPS 文档（.doc、.wps），请在 Word 或 WPS 中另存为 .docx 后再上传。",
                en:
                    "This is an old Word or WPS document (.doc, .wps). Save it as .docx in Word or WPS and drop it in again."
            )
        case .document, .pdf:
            Text(
                "文档已损坏或不完整，请在 Word 或 WPS 中重新保存后再上传。",
                en: "The document is damaged or incomplete. Save it anew in Word or WPS and drop it in again.")
        case .oldSpreadsheet, .spreadsheet:
            Text(
                "这是电子表格，不是工会信息。名册请在台账里导入；正文请另存为 .docx 或 .txt 后再上传。",
                en: "This is a spreadsheet, no bulletin. Import rosters in their ledger; save a text as .docx or .txt.")
        case .oldSlides, .slides:
            Text(
                "这是演示文稿，不是简报。请导出为 PDF 后再上传。",
                en: "This is a slide show, not a bulletin. Export it as PDF and drop that in.")
        case .lockedOffice:
            Text(
                "文档设有打开密码。请在 Word 或 WPS 中取消密码，保存后再上传。",
                en: "The document needs a password. Remove the password in Word or WPS, save it and drop it in again.")
        case .openDocument:
            Text(
                "暂不支持这种文档（.odt、.epub 等），请另存为 .docx 或 PDF 后再上传。",
                en: "Documents of this kind (.odt, .epub and the like) are not read. Save it as .docx or PDF.")
        case .fixedLayout:
            Text("这是 OFD 版式文件，请导出为 PDF 后再上传。", en: "This is an OFD document. Export it as PDF and drop that in.")
        case .richText:
            Text("这是 RTF 文档，请另存为 .docx 后再上传。", en: "This is an RTF document. Save it as .docx and drop that in.")
        case .archive:
            Text("这是压缩包，请解压后上传其中的文件。", en: "This is an archive. Unpack it and drop in the files inside.")
        case .picture:
            Text(
                "这是图片，里面没有文字。请先做文字识别（OCR），或上传原来的电子文件。",
                en:
                    "This is a picture and holds no text. Run text recognition (OCR) first, or drop in the original file."
            )
        case .program:
            Text("这是程序文件，不是文档，不能上传。", en: "This is a program, not a document. It is not taken.")
        case .recording:
            Text("这是音频或视频，不是文档，不能上传。", en: "This is a sound or video recording, not a document. It is not taken.")
        }
    }
}
