/// The name of a rule, the same in every pack and for ever: a section and a number or word, `LD-02`, `A8-reply`.
public struct RuleID: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    /// - Returns: `nil` unless the text is a capital section, a hyphen and letters, digits or hyphens, at most 40 in all.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 40,
            let first = parts[0].utf8.first, (0x41...0x5A).contains(first),
            parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }),
            !parts[1].isEmpty, parts[1].isPlainWord
        else { return nil }
        description = text
    }
}

extension StringProtocol {
    /// Only ASCII letters, digits and hyphens.
    var isPlainWord: Bool {
        utf8.allSatisfy { byte in
            (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
    }
}
