/// Why a file is not taken; each has a way out.
public enum DocumentProblem: Error, Equatable, Sendable {
    case empty
    case tooLarge(limit: Int)
    /// Of no kind that is kept; `why` names what it is and what to do.
    case foreign(why: Text)
    case unknown
    /// Names a kind, but cannot be opened as one.
    case damaged
    case tooManyPixels(limit: Int)
    /// A small file that unpacks into a very large one.
    case overpacked
    case macros
    case timedOut
    case toolMissing(package: String)

    public var text: Text {
        switch self {
        case .empty: Text("是空文件，请看看原文件。", en: "It is empty; look at the original.")
        case .tooLarge(let limit):
            Text(
                "超过 \(limit >> 20) MB，请压缩图片、拆分文件，或减少页数。",
                en: "It is larger than \(limit >> 20) MB; make pictures smaller or split it.")
        case .foreign(let why): why
        case .unknown:
            Text(
                "认不出是什么文件。可收 PDF、OFD、Word、Excel、PPT（新格式）、JPG、PNG、M4A、MP3、WAV 和纯文本。",
                en:
                    "What it is cannot be told. PDF, OFD, DOCX, XLSX, PPTX, JPEG, PNG, M4A, MP3, WAV and plain text are taken."
            )
        case .damaged: Text("已损坏，打不开。请换一份完好的。", en: "It is damaged and does not open; use another copy.")
        case .tooManyPixels(let limit):
            Text(
                "像素超过 \(limit / 1_000_000) 百万，请缩小后再传。",
                en: "It has more than \(limit / 1_000_000) million pixels; make it smaller.")
        case .overpacked:
            Text("解开后异常庞大，不收。请另存一份再传。", en: "It unpacks into something far too large; save it anew.")
        case .macros:
            Text("带有宏，不收。请另存为不含宏的文档。", en: "It holds macros; save it as a document without them.")
        case .timedOut: Text("处理超时，请缩小后再传。", en: "It took too long; make it smaller.")
        case .toolMissing(let package):
            Text("服务器缺少 \(package)，请联系系统管理员。", en: "The server lacks \(package); tell the administrator.")
        }
    }
}
