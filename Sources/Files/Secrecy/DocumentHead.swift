import Kernel

/// The first lines of a document, as far as they are needed to see a mark on them.
enum DocumentHead {
    private static let limit = 65_536

    /// - Throws: ``DocumentProblem/overpacked`` for a document that unpacks to far more than it is.
    /// - Returns: `nil` for none, and where no text can be read: a picture, a scan, a document that is locked.
    static func mark(on bytes: [UInt8], _ kind: DocumentKind) async throws -> SecrecyMark? {
        switch kind {
        case .text: SecrecyMark(onFirstLinesOf: written(bytes))
        case .docx: SecrecyMark(onFirstLinesOf: try ofWord(bytes))
        case .pdf: SecrecyMark(onFirstLinesOf: try await ofPDF(bytes))
        case .ofd, .xlsx, .pptx, .jpeg, .png, .m4a, .mp3, .wav: nil
        }
    }

    private static func written(_ bytes: [UInt8]) -> String {
        guard let encoding = TextEncoding.detected(in: bytes)?.encoding,
            let decoded = Transcoding(bytes.dropFirst(encoding.markLength(of: bytes)).prefix(limit), from: encoding)
        else { return "" }
        let carriageReturn = UInt8(ascii: "\r")
        return String(decoding: decoded.utf8.map { $0 == carriageReturn ? UInt8(ascii: "\n") : $0 }, as: UTF8.self)
    }

    private static func ofWord(_ bytes: [UInt8]) throws(DocumentProblem) -> String {
        let unpacked = bytes.withUnsafeBytes { memory in
            Result { () throws(ZipContainer.Fault) in try ZipContainer(memory)?.entry("word/document.xml") }
        }
        if case .failure(.overpacked) = unpacked { throw .overpacked }
        let document = try? unpacked.get()
        guard let document else { return "" }
        var text = ""
        var isText = false
        // A document that breaks off counts as far as it goes.
        try? XMLWalk.each(in: document) { node in
            switch node.kind {
            case .start: isText = node.name == "t"
            case .text: if isText { text += node.text }
            case .end:
                isText = false
                if node.name == "p" { text += "\n" }
            }
            if text.utf8.count > limit { throw Enough() }
        }
        return text
    }

    private struct Enough: Error {}

    private static func ofPDF(_ bytes: [UInt8]) async throws -> String {
        let program = BoundedProgram("pdftotext", seconds: 15, memory: 1 << 30, outputLimit: 4 << 20)
        do {
            let text = try await program.run(["-q", "-l", "1", "-enc", "UTF-8", "-", "-"], input: bytes)
            return String(decoding: text, as: UTF8.self)
        } catch is BoundedProgram.Fault {
            return ""
        }
    }
}
