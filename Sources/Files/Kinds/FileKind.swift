import Foundation

/// What the first bytes of a file say it is. The name is asked only where they leave it open.
public enum FileKind: Equatable, Sendable {
    case pdf
    /// A ZIP container; whether a document is in it, its entries say.
    case zip
    case foreign(ForeignKind)
    /// No known signature: text in some encoding, or nothing that can be read.
    case text

    public init(of bytes: [UInt8], name: String) {
        if Self.isPDF(bytes, name: name) {
            self = .pdf
        } else if let kind = Self.signatures.first(where: { $0.matches(bytes) })?.kind {
            self = kind
        } else {
            self = Self.isProgram(bytes) ? .foreign(.program) : .text
        }
        if self == .foreign(.oldOffice) { self = .foreign(ForeignKind(compound: bytes)) }
    }

    /// The ending of a file name in small letters, without the dot.
    public static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The header may stand after a mark or blanks, and in a file that is called PDF anywhere in the first 1,024 bytes.
    private static func isPDF(_ bytes: [UInt8], name: String) -> Bool {
        let header = Array("%PDF-".utf8)
        let blanks: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
        if bytes.prefix(1_024).drop(while: blanks.contains).starts(with: header) { return true }
        return ending(of: name) == "pdf" && Data(bytes.prefix(1_024)).range(of: Data(header)) != nil
    }

    /// Windows programs begin with two letters that a text may begin with too, but soon have zeros.
    private static func isProgram(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("MZ".utf8)) && bytes.prefix(64).contains(0)
    }
}

extension FileKind {
    private struct Signature {
        let bytes: [UInt8]
        var offset = 0
        let kind: FileKind

        func matches(_ file: [UInt8]) -> Bool { file.dropFirst(offset).starts(with: bytes) }
    }

    private static let signatures: [Signature] = [
        Signature(bytes: [0x50, 0x4B, 0x03, 0x04], kind: .zip),
        Signature(bytes: [0x50, 0x4B, 0x05, 0x06], kind: .zip),
        Signature(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], kind: .foreign(.oldOffice)),
        Signature(bytes: Array("{\\rtf".utf8), kind: .foreign(.richText)),
        Signature(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], kind: .foreign(.picture)),
        Signature(bytes: [0xFF, 0xD8, 0xFF], kind: .foreign(.picture)),
        Signature(bytes: Array("GIF87a".utf8), kind: .foreign(.picture)),
        Signature(bytes: Array("GIF89a".utf8), kind: .foreign(.picture)),
        Signature(bytes: [0x49, 0x49, 0x2A, 0x00], kind: .foreign(.picture)),
        Signature(bytes: [0x4D, 0x4D, 0x00, 0x2A], kind: .foreign(.picture)),
        Signature(bytes: Array("WEBP".utf8), offset: 8, kind: .foreign(.picture)),
        Signature(bytes: [0x7F, 0x45, 0x4C, 0x46], kind: .foreign(.program)),
        Signature(bytes: Array("Rar!\u{1A}\u{07}".utf8), kind: .foreign(.archive)),
        Signature(bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], kind: .foreign(.archive)),
        Signature(bytes: [0x1F, 0x8B, 0x08], kind: .foreign(.archive)),
        Signature(bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], kind: .foreign(.archive)),
        Signature(bytes: Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], kind: .foreign(.archive)),
        Signature(bytes: Array("ustar".utf8), offset: 257, kind: .foreign(.archive)),
        Signature(bytes: Array("ftyp".utf8), offset: 4, kind: .foreign(.recording)),
        Signature(bytes: Array("ID3".utf8) + [0x03], kind: .foreign(.recording)),
        Signature(bytes: Array("ID3".utf8) + [0x04], kind: .foreign(.recording)),
        Signature(bytes: Array("RIFF".utf8), kind: .foreign(.recording)),
    ]
}
