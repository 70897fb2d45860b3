import Files
import Kernel
import Web

/// The photographs and recordings in a form of hers.
enum EnclosedFiles {
    /// More than is kept of each, so that what is too large is told in her form, and what she wrote is still there.
    static let limit = UploadLimit(
        perFile: 2 * Enclosure.limit.perFile, files: 2 * Enclosure.limit.count, total: 4 * Enclosure.limit.perFile)

    private static let foreign = Text(
        "认不出是照片还是录音。可收 JPG、PNG、M4A、MP3、WAV，请拍照或截图再发。",
        en: "It is neither a photograph nor a recording that is known: JPEG, PNG, M4A, MP3, WAV. Send a picture of it.")

    /// Reads them one by one; of each is kept what is seen or heard, and nothing that it carries beside.
    ///
    /// - Parameter count: asked before each is looked at, which takes a second or two of the server's time.
    /// - Throws: ``Refusal/invalid(field:why:)`` that names each file that is not taken, and why.
    static func read(_ uploads: inout Uploads, _ count: () throws -> Void) async throws -> [DocumentFile] {
        var files: [DocumentFile] = []
        var refused: [Text] = []
        while let upload = try await uploads.next() {
            try count()
            do {
                let file = try await DocumentFile.receiving(
                    upload.bytes, name: upload.name, limit: Enclosure.limit.perFile)
                if let why = Enclosure.fault(of: file) { refused.append(why) } else { files.append(file) }
            } catch let problem as DocumentProblem {
                let why = problem == .unknown ? foreign : problem.text
                refused.append(Enclosure.naming(upload.name, why))
            }
            try Enclosure.checkCount(files.count + refused.count)
        }
        guard let first = refused.first else { return files }
        throw Refusal.invalid(
            field: "files", why: refused.dropFirst().reduce(first) { $0 + Text(same: " ") + $1 })
    }
}

extension HTML {
    /// Asks for them, and says what a photograph itself may show.
    func enclosureField(errors: FormErrors) {
        let shown = UploadLimit(
            perFile: Enclosure.limit.perFile, files: Enclosure.limit.count, total: EnclosedFiles.limit.total)
        uploadField(
            "files", Text("照片或录音（可不发）", en: "Photographs or a recording (optional)"),
            accept: [
                ".jpg", ".png", ".m4a", ".mp3", ".wav", "image/jpeg", "image/png", "audio/mp4", "audio/mpeg",
                "audio/wav",
            ],
            limit: shown,
            help: errors.isEmpty
                ? Text(
                    "地点、时间、手机型号会自动去掉。但照片里的脸、工牌、车牌、门牌，录音里的声音，都可能让人认出您：请避开，或先涂掉。",
                    en: """
                        Place, time and device are removed. But faces, badges, number plates and doors in a picture, and a voice, \
                        may tell who you are: leave them out or cover them. 
                        """)
                : Text("有照片或录音的，请再选一次。", en: "Choose photographs and recordings once more. "),
            isRequired: false, errors: errors)
    }
}
