/// A typeface that papers are set in, by the names under which it is installed.
public struct PaperFace: Hashable, Sendable {
    public enum Style: Hashable, Sendable {
        /// 仿宋, that of the text.
        case fangSong
        /// 楷体, of the signer.
        case kai
        /// 宋体, in place of 仿宋.
        case song
    }

    public let style: Style
    public let family: String

    /// In the order in which they are chosen. A family that is not in this list is never named to the typesetter.
    static let known: [PaperFace] =
        [
            "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "FZFangSong-Z02S", "FZFangSong-Z02",
            "CESI_FS_GB2312",
        ].map { PaperFace(style: .fangSong, family: $0) }
        + ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "华文楷体", "CESI_KT_GB2312", "AR PL KaitiM GB"]
        .map { PaperFace(style: .kai, family: $0) }
        + ["Noto Serif CJK SC", "Source Han Serif SC"].map { PaperFace(style: .song, family: $0) }
}

/// The faces of one paper. Each has every character of it, so that no line mixes two.
public struct PaperFaces: Hashable, Sendable {
    public let text: PaperFace?
    public let kai: PaperFace?

    /// Whether the text is set in 仿宋, as the standard asks.
    public var isStandard: Bool { text?.style == .fangSong }

    init(of installed: Set<String>) {
        let there = PaperFace.known.filter { installed.contains($0.family) }
        text = there.first { $0.style == .fangSong } ?? there.first { $0.style == .song }
        kai = there.first { $0.style == .kai }
    }

    /// What is installed here and has all of these characters.
    ///
    /// Takes tenths of a second; the first time on a machine, when the typefaces are looked through, several seconds.
    public static func covering(_ characters: Set<Character>, seconds: Int = 60) async throws -> PaperFaces {
        let codes = Set(characters.flatMap(\.unicodeScalars)).filter { !$0.properties.isWhitespace }.map { scalar in
            String(scalar.value, radix: 16)
        }
        let list = BoundedProgram("fc-list", seconds: seconds, memory: 512 << 20, outputLimit: 1 << 20)
        let output = try await list.run([":charset=" + codes.sorted().joined(separator: " "), "family"])
        let families = String(decoding: output, as: UTF8.self).split { $0 == "\n" || $0 == "," }
        return PaperFaces(of: Set(families.map(String.init)))
    }

    /// Said after the style sheet of papers.
    var style: String {
        guard let text else { return "" }
        return """
            html, .paper { font-family: "\(text.family)"; }
            .paper .kai { font-family: "\((kai ?? text).family)"; }
            """
    }
}
