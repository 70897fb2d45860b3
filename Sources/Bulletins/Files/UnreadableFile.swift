import Files
import Kernel

/// Why a file gave no text. Each case has a sentence that says what is wrong and what to do.
enum UnreadableFile: Error, Equatable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case tooMuchText(limit: Int)
    case tooManyPages(limit: Int)
    /// A known kind of file that is not read.
    case foreign(ForeignKind)
    /// Text that is written for programs: JSON, XML and the like.
    case data
    /// Bytes that are text in no known encoding.
    case notText
    /// A document that opens and has no text: a scan, or blank pages.
    case withoutText(DocumentFormat)
    case passwordNeeded(DocumentFormat)
    case damaged(DocumentFormat)
    /// A container that unpacks to far more than a document is.
    case overpacked
    case timedOut(seconds: Int)
    /// A package of the operating system that the server needs is not installed.
    case toolMissing(package: String)
    /// State secrets may not be handled on an ordinary system (Law on Guarding State Secrets).
    case secret(SecrecyMark)

    init(_ fault: ZipContainer.Fault, in format: DocumentFormat) {
        self =
            switch fault {
            case .overpacked: .overpacked
            case .passwordNeeded: .passwordNeeded(format)
            case .damaged: .damaged(format)
            }
    }

    var sentence: Text {
        switch self {
        case .empty: Text("文件是空的，请检查后重新上传。", en: "The file is empty. Please check it and drop it in again.")
        case .foreign(let kind): kind.sentence
        case .data:
            Text(
                "这是给程序用的数据（JSON、XML 等），不是工会信息。工会信息请用 .txt、.md、.html、.pdf 或 .docx 文件。",
                en: "This is data for programs (JSON, XML and the like), no bulletin. "
                    + "Bulletins are .txt, .md, .html, .pdf or .docx files.")
        case .notText:
            Text(
                "文件内容不是文字，或使用了无法识别的编码。请另存为 UTF-8 或 GB 18030 编码的文本后再上传。",
                en:
                    "The file is not text, or is in an unknown encoding. Save it as text in UTF-8 or GB 18030 and try again."
            )
        case .tooLarge, .tooMuchText, .tooManyPages, .overpacked: limitSentence
        case .withoutText, .passwordNeeded, .damaged: documentSentence
        case .timedOut(let seconds):
            Text(
                "读取超过\(seconds)秒，已停止。请拆分文件，或另存为 .docx、.txt 后再上传。",
                en:
                    "Reading took more than \(seconds) seconds and was stopped. Split the file, or save it as .docx or .txt."
            )
        case .toolMissing(let package):
            Text(
                "服务器缺少读取 PDF 所需的软件包，请系统管理员执行：sudo apt-get install \(package)",
                en:
                    "The server lacks a package it needs to read PDF. The administrator should run: sudo apt-get install \(package)"
            )
        case .secret(let mark): mark.sentence
        }
    }

    private var limitSentence: Text {
        switch self {
        case .tooLarge(let bytes, let limit):
            Text(
                "文件有 \(megabytes(bytes)) MB，超过 \(megabytes(limit)) MB 的上限。请拆分，或去掉图片后再上传。",
                en:
                    "The file has \(megabytes(bytes)) MB; the limit is \(megabytes(limit)) MB. Split it, or remove pictures."
            )
        case .tooMuchText(let limit):
            Text(
                "文件中的文字超过 \(megabytes(limit)) MB，请拆分后再上传。",
                en: "The file holds more than \(megabytes(limit)) MB of text. Split it and try again.")
        case .tooManyPages(let limit):
            Text("文件超过 \(limit) 页，请拆分后再上传。", en: "The file has more than \(limit) pages. Split it and try again.")
        default:
            Text(
                "文件解压后异常庞大，疑似恶意压缩，已拒绝。请在 Word 或 WPS 中重新保存后再上传。",
                en: "The file unpacks to an abnormal size, as hostile files do, and was refused. "
                    + "Save it anew in Word or WPS and try again.")
        }
    }

    private var documentSentence: Text {
        switch self {
        case .withoutText(.pdf):
            Text(
                "PDF 中没有可读的文字，可能是扫描件。请先做文字识别（OCR），或上传原来的电子文件。",
                en:
                    "The PDF holds no readable text; it may be a scan. Run text recognition (OCR), or use the original file."
            )
        case .withoutText: Text("文件里没有文字，请检查后重新上传。", en: "The file holds no text. Please check it and try again.")
        case .passwordNeeded(let format):
            Text(
                "\(format.called.zh)设有密码或禁止复制文字。请取消密码和限制，保存后再上传。",
                en: "The \(format.called.en) needs a password or forbids copying. Remove both, save it and try again.")
        case .damaged(let format):
            Text(
                "\(format.called.zh)已损坏或不完整。请用原来的软件打开、重新保存后再上传。",
                en:
                    "The \(format.called.en) is damaged or incomplete. Open it in its own program, save it anew and try again."
            )
        default: Text("文件无法读取，请检查后重新上传。", en: "The file cannot be read. Please check it and try again.")
        }
    }

    /// Rounded up, so that a file above the limit never seems to be at it.
    private func megabytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }
}

extension DocumentFormat {
    fileprivate var called: Text {
        switch self {
        case .plain: Text("文本文件", en: "text file")
        case .markdown: Text("Markdown 文件", en: "Markdown file")
        case .html: Text("网页文件", en: "web page")
        case .pdf: Text("PDF 文件", en: "PDF")
        case .docx: Text("Word 文档", en: "Word document")
        }
    }
}
