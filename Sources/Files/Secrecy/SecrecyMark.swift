public import Kernel

/// A classification of state secrets, as GB/T 9704 prints it at the head of a paper: 「机密★1年」.
public enum SecrecyMark: String, CaseIterable, Sendable {
    case topSecret = "绝密"
    case secret = "机密"
    case confidential = "秘密"

    /// How the official English text of the law calls it.
    public var english: String {
        switch self {
        case .topSecret: "top secret"
        case .secret: "highly secret"
        case .confidential: "secret"
        }
    }

    /// What whoever sent such a file is told.
    public var sentence: Text {
        Text(
            "文件标有“\(rawValue)”。涉密文件不得进入本系统，请按保密规定处理；如属误标，请更正后再上传。",
            en: "The file is marked \(rawValue) (\(english)). State secrets must not enter this system; "
                + "handle it as the law prescribes. If the mark is a mistake, correct it and try again.")
    }

    /// The mark on one of the first twelve lines that are not blank, where it stands alone, with a term or an urgency.
    /// A headline that only speaks of secrets (「保守国家秘密」) is none.
    public init?(onFirstLinesOf text: String) {
        for line in Self.firstLines(of: text) {
            guard let mark = Self.allCases.first(where: { line.hasPrefix($0.rawValue) }) else { continue }
            if Self.isTerm(line.dropFirst(mark.rawValue.count)) {
                self = mark
                return
            }
        }
        return nil
    }

    /// Those of the first lines that can hold a mark, without their ornaments. Looks no further than it must: the text may
    /// have megabytes.
    private static func firstLines(of text: String) -> [String] {
        let bytes = text.utf8.span
        var lines: [String] = []
        var seen = 0
        var start = 0
        while seen < 12, start < bytes.count {
            var end = start
            var isBlank = true
            var isSecret = false
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
                if bytes[end] > 0x20 { isBlank = false }
                if bytes[end] == 0x86, end >= start + 2, bytes[end - 1] == 0xAF, bytes[end - 2] == 0xE5 {
                    isSecret = true
                }
                end += 1
            }
            if !isBlank { seen += 1 }
            if isSecret, end - start <= longestMark {
                lines.append(reduced(String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)))
            }
            start = end + 1
        }
        return lines
    }

    /// Bytes of a line that a mark stands alone on, letters spaced out.
    private static let longestMark = 160

    /// The line without blanks, brackets, the number of the copy and the label that may stand before a mark.
    private static func reduced(_ line: String) -> String {
        let letters = line.filter { !$0.isWhitespace && !"【】[]〔〕［］()（）《》:：|｜#*".contains($0) }
        let marked = letters.drop { $0.isASCII && $0.isNumber }
        for label in ["密级和保密期限", "保密等级", "密级"] where marked.hasPrefix(label) {
            return String(marked.dropFirst(label.count))
        }
        return String(marked)
    }

    private static func isTerm(_ rest: Substring) -> Bool {
        if rest.isEmpty || "★☆✩✭".contains(rest.first ?? " ") { return true }
        if ["件", "级", "文件", "长期", "特急", "加急", "平急", "特提", "急件"].contains(where: { rest == $0 }) { return true }
        return rest.count <= 4 && (rest.hasSuffix("年") || rest.hasSuffix("个月"))
            && rest.allSatisfy { $0.isNumber || "年个月十".contains($0) }
    }
}
