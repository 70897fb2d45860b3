import Files
import Kernel
import Web

/// The photographs and recordings in a form of hers.
enum EnclosedFiles {
    /// More than is kept of each, so that what is too large is told in her form, and what she wrote is still there.
    static let limit = UploadLimit(
        perFile: 2 * Enclosure.limit.perFile, files: 2 * Enclosure.limit.count, total: 4 * Enclosure.limit.perFile)

    /// Reads them one by one; of each is kept what is seen or heard, and nothing that it carries beside.
    ///
    /// - Parameter count: asked before each is looked at, which takes a second or two of the server's time.
    /// - Throws: ``Refusal/invalid(field:why:)`` that names the file.
    static func read(_ uploads: inout Uploads, _ count: () throws -> Void) async throws -> [DocumentFile] {
        var files: [DocumentFile] = []
        while let upload = try await uploads.next() {
            try count()
            do {
                files.append(
                    try await .receiving(upload.bytes, name: upload.name, limit: Enclosure.limit.perFile))
            } catch let problem as DocumentProblem {
                let (name, why) = (upload.name, problem.text)
                throw Refusal.invalid(field: "files", why: Text("\(name)：\(why.zh)", en: "\(name): \(why.en)"))
            }
            try Enclosure.check(files)
        }
        return files
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
