public import Store

/// What a document is, as its bytes say; nothing else is kept.
public enum DocumentKind: String, CaseIterable, Sendable, Bindable {
    case pdf, ofd, docx, xlsx, pptx, jpeg, png, text, m4a, mp3, wav

    public var isPicture: Bool { [.jpeg, .png].contains(self) }
    public var isSound: Bool { [.m4a, .mp3, .wav].contains(self) }

    public var label: Text {
        switch self {
        case .pdf: Text("PDF 文件", en: "PDF")
        case .ofd: Text("OFD 版式文件", en: "OFD document")
        case .docx: Text("文字文档", en: "Text document")
        case .xlsx: Text("电子表格", en: "Spreadsheet")
        case .pptx: Text("演示文稿", en: "Slides")
        case .jpeg, .png: Text("图片", en: "Picture")
        case .text: Text("纯文本", en: "Plain text")
        case .m4a, .mp3, .wav: Text("录音", en: "Recording")
        }
    }

    /// How it is called when it is handed out.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .ofd: "application/ofd"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .text: "text/plain"
        case .m4a: "audio/mp4"
        case .mp3: "audio/mpeg"
        case .wav: "audio/wav"
        }
    }

    /// The endings that names of such files may have, without the dot; the first is given to one that has another.
    public var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg"]
        case .m4a: ["m4a", "mp4", "3gp"]
        case .text: ["txt", "csv", "md", "tsv", "log"]
        default: [rawValue]
        }
    }

    /// The name with an ending that says what the file is: a picture that calls itself `.exe` is handed out as `.exe.jpg`.
    public func name(for name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return name.contains(".") && endings.contains(ending) ? name : "\(name).\(endings[0])"
    }
}
