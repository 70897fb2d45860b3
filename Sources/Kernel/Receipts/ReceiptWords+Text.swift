/// The file with which her words are compared: its first line holds the salt, all that follows is what she said. Where she enclosed
/// files, a line for the digest of each and an empty one stand between.
extension ReceiptWords: LosslessStringConvertible {
    private static let title = "gonghui words 1 "
    private static let titleWithFiles = "gonghui words 2 "

    public var description: String {
        let salt = Hexadecimal.text(salt)
        guard !files.isEmpty else { return Self.title + salt + "\n" + words }
        let lines = files.map { Hexadecimal.text($0) + "\n" }.joined()
        return Self.titleWithFiles + salt + "\n" + lines + "\n" + words
    }

    /// - Returns: `nil` for any other file.
    public init?(_ description: String) {
        guard let end = description.firstIndex(of: "\n"), let space = description[..<end].lastIndex(of: " "),
            let salt = Hexadecimal.bytes(String(description[description.index(after: space)..<end])),
            salt.count == Commitment.saltLength
        else { return nil }
        let rest = description[description.index(after: end)...]
        switch description[...space] {
        case Self.title[...]: self.init(saying: String(rest), salt: salt)
        case Self.titleWithFiles[...]:
            guard let gap = rest.firstRange(of: "\n\n") else { return nil }
            let lines = rest[..<gap.lowerBound].split(separator: "\n")
            let files = lines.compactMap { Hexadecimal.bytes(String($0)) }
            guard files.count == lines.count, !files.isEmpty else { return nil }
            self.init(saying: String(rest[gap.upperBound...]), enclosing: files, salt: salt)
        default: return nil
        }
    }
}
