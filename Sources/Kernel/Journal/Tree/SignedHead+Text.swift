/// The form in which a head is published and kept in a file: seven lines of text.
extension SignedHead: LosslessStringConvertible {
    private static let title = "gonghui journal head 1"

    public var description: String {
        """
        \(Self.title)
        size \(size)
        previous \(previous)
        root \(root)
        at \(at.microseconds)
        key \(key)
        signature \(Hexadecimal.text(signature))

        """
    }

    /// - Returns: `nil` when a line is missing, doubled, in another order or unreadable. The signature is not checked.
    public init?(_ description: String) {
        let lines = description.split(whereSeparator: \.isNewline)
        guard lines.count == 7, lines[0] == Self.title else { return nil }
        var fields: [String] = []
        for (line, name) in zip(lines.dropFirst(), ["size", "previous", "root", "at", "key", "signature"]) {
            guard line.hasPrefix(name + " ") else { return nil }
            fields.append(String(line.dropFirst(name.count + 1)))
        }
        guard let size = Int64(fields[0]), let previous = Int64(fields[1]), let root = TreeHash(fields[2]),
            let at = Int64(fields[3]), let key = KeyID(fields[4]), let signature = Hexadecimal.bytes(fields[5])
        else { return nil }
        self.init(
            size: size, previous: previous, root: root, at: Instant(microseconds: at), key: key, signature: signature)
    }
}
