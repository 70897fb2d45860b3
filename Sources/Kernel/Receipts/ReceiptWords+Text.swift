/// The file with which her words are compared: its first line holds the salt, all that follows is what she said.
extension ReceiptWords: LosslessStringConvertible {
    private static let title = "gonghui words 1 "

    public var description: String { Self.title + Hexadecimal.text(salt) + "\n" + words }

    /// - Returns: `nil` for any other file.
    public init?(_ description: String) {
        guard description.hasPrefix(Self.title), let end = description.firstIndex(of: "\n"),
            let salt = Hexadecimal.bytes(String(description[..<end].dropFirst(Self.title.count))),
            salt.count == Commitment.saltLength
        else { return nil }
        self.init(saying: String(description[description.index(after: end)...]), salt: salt)
    }
}
