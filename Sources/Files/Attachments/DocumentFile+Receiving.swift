public import Kernel

extension DocumentFile {
    /// Looks at a file that somebody sent, and makes of it what is kept.
    ///
    /// Pictures are written anew without what they carry beside the pixels, and get a preview; of sound only what is heard is kept;
    /// everything else stays as it is, byte by byte. What bears the mark of a state secret at its head is refused, as far as its text can be read. Cost: for a
    /// picture, two runs of a program, one picture at a time on each server; for a PDF, one.
    ///
    /// - Parameter name: already cleaned.
    /// - Throws: ``DocumentProblem``; the file is not kept then.
    public static func receiving(_ bytes: [UInt8], name: String, limit: Int) async throws -> DocumentFile {
        guard bytes.count <= limit else { throw DocumentProblem.tooLarge(limit: limit) }
        let kind = try DocumentKind.sniffed(bytes)
        if let mark = try await DocumentHead.mark(on: bytes, kind) { throw DocumentProblem.foreign(why: mark.sentence) }
        if kind.isSound {
            return DocumentFile(name: name, kind: kind, bytes: try Sound(kind, bytes).cleaned())
        }
        guard kind.isPicture else { return DocumentFile(name: name, kind: kind, bytes: bytes) }
        let cleaned = try await Picture(kind, bytes).cleaned()
        let preview = try await Picture(kind, cleaned).preview()
        guard cleaned.count <= limit else { throw DocumentProblem.tooLarge(limit: limit) }
        return DocumentFile(name: name, kind: kind, bytes: cleaned, preview: preview)
    }
}
