import Kernel

extension DocumentKind {
    /// What a file is by its bytes; its name is not asked.
    ///
    /// - Throws: ``DocumentProblem`` for everything that is not kept: web pages, drawings in SVG, PostScript, programs and
    ///   scripts, archives, documents with macros, and what nobody can tell.
    static func sniffed(_ bytes: [UInt8]) throws(DocumentProblem) -> DocumentKind {
        if bytes.isEmpty { throw .empty }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if let sound = Sound.kind(of: bytes) { return sound }
        switch FileKind(of: bytes, name: "") {
        case .pdf: return .pdf
        case .zip: return try packed(bytes)
        case .foreign(let kind): throw kind.problem
        case .text: return try written(bytes)
        }
    }

    private static func packed(_ bytes: [UInt8]) throws(DocumentProblem) -> DocumentKind {
        let found = bytes.withUnsafeBytes { bytes in
            Result { () throws(ZipContainer.Fault) -> Set<String> in
                guard let container = ZipContainer(bytes) else { return [] }
                try container.checkSizes()
                return try container.names()
            }
        }
        guard case .success(let names) = found else { throw .overpacked }
        if names.isEmpty { throw .damaged }
        if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) { throw .macros }
        let kind = ForeignKind(entries: names)
        switch kind {
        case .document: return .docx
        case .spreadsheet: return .xlsx
        case .slides: return .pptx
        case .fixedLayout: return .ofd
        default: throw kind.problem
        }
    }

    /// Text that is only text: a page, a drawing or a program begins as one.
    private static func written(_ bytes: [UInt8]) throws(DocumentProblem) -> DocumentKind {
        guard let found = TextEncoding.detected(in: bytes),
            let text = Transcoding(bytes[...], from: found.encoding, isValid: found.isValid), text.damage == 0,
            !text.utf8.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) })
        else { throw .unknown }
        let head = String(decoding: text.utf8.prefix(1_024), as: UTF8.self).lowercased()
        let beginning = String(head.drop { $0.isWhitespace || $0 == "\u{FEFF}" })
        if ["<!doctype", "<html", "<svg", "<?xml", "<script", "<head", "<body", "<!--", "mime-version:"].contains(
            where: beginning.hasPrefix)
        {
            throw .foreign(
                why: Text(
                    "是网页或矢量图（HTML、SVG、XML），不收。请打印为 PDF 再传。",
                    en: "It is a web page or a drawing in XML. Print it to PDF."))
        }
        if beginning.hasPrefix("%!") || beginning.hasPrefix("#!") { throw ForeignKind.program.problem }
        return .text
    }
}

extension ForeignKind {
    fileprivate var problem: DocumentProblem {
        switch self {
        case .oldOffice, .oldSpreadsheet, .oldSlides:
            .foreign(
                why: Text(
                    "是旧版 Office 或 WPS 文件。请另存为 .docx、.xlsx 或 .pptx 再传。",
                    en: "It is an old Office or WPS file. Save it as DOCX, XLSX or PPTX."))
        case .lockedOffice:
            .foreign(why: Text("设有打开密码。请取消密码后再传。", en: "It needs a password. Remove the password first."))
        case .archive:
            .foreign(why: Text("是压缩包。请解压后上传其中的文件。", en: "It is an archive. Unpack it and send the files inside."))
        case .picture:
            .foreign(
                why: Text(
                    "是不收的图片格式。请另存为 JPG 或 PNG。", en: "A picture of this kind is not taken. Save it as JPEG or PNG."))
        case .recording:
            .foreign(
                why: Text(
                    "是视频、HEIC 图片或不收的录音格式。照片请存为 JPG，录音请存为 M4A、MP3 或 WAV。",
                    en: "Video and HEIC are not taken. Save photographs as JPEG, sound as M4A, MP3 or WAV."))
        case .program: .foreign(why: Text("是程序或脚本，不收。", en: "It is a program or a script, and not taken."))
        case .openDocument, .richText:
            .foreign(why: Text("请另存为 .docx 或 PDF 再传。", en: "Save it as DOCX or PDF."))
        case .document, .spreadsheet, .slides, .fixedLayout, .pdf: .unknown
        }
    }
}
