import Files
import Kernel

/// The text of a file: UTF-8, lines ended by LF, a form feed at the beginning of the first line of each later page.
struct DecodedText: Equatable, Sendable {
    let text: String
    let format: DocumentFormat
    /// The encoding the bytes were in; `nil` for formats that settle it themselves (PDF, DOCX).
    let encoding: TextEncoding?
    /// Lines of the file, counted from 1, with bytes that are no character; such bytes stand as U+FFFD in ``text``.
    /// At most ``Transcoding/damageLimit`` lines are named.
    let damagedLines: [Int]
    /// SHA-256 of the bytes of the file: the same file is known again by it.
    let sha256: [UInt8]

    /// What whoever dropped the file in should know, though it was read.
    var warning: Text? {
        guard !damagedLines.isEmpty else { return nil }
        let shown = damagedLines.prefix(10).map(String.init)
        let rest = damagedLines.count > shown.count
        return Text(
            "第\(shown.joined(separator: "、"))行\(rest ? "等处" : "")有无法识别的字符，已以“\u{FFFD}”标出，请对照原件核对",
            en: "Unreadable characters on line \(shown.joined(separator: ", "))\(rest ? " and others" : ""), shown as "
                + "“\u{FFFD}”; please compare them with the original")
    }
}
