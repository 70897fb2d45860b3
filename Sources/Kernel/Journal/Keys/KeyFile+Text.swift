import Crypto

/// The form of the file: a title, one key on a line, and a digest of all of it, so that a damaged copy is refused.
///
/// ```
/// gonghui keys 1
/// master <created> <hex>
/// signing <created> <hex of the secret half>
/// retired <created> <retired> <hex of the public half>
/// sha256 <hex>
/// ```
///
/// Several `master` lines are allowed, the newest first. Moments are microseconds since 1970.
extension KeyFile {
    private static let title = "gonghui keys 1"

    var text: String {
        var lines = [Self.title]
        lines += ([master] + olderMasters).map { "master \($0.created.microseconds) \(Hexadecimal.text($0.raw))" }
        lines.append("signing \(current.created.microseconds) \(Hexadecimal.text(current.rawSecret))")
        lines += retired.map { key in
            "retired \(key.created.microseconds) \((key.retired ?? key.created).microseconds) \(Hexadecimal.text(key.raw))"
        }
        let body = lines.joined(separator: "\n") + "\n"
        return body + "sha256 \(Self.digest(of: body))\n"
    }

    /// - Throws: the number of the first line that is wrong, counted from 1; ``Unread/otherFormat`` for a file that is
    ///   none of ours or newer than this program.
    init(text: String) throws(Unread) {
        guard text.hasPrefix(Self.title + "\n") else { throw .otherFormat }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true, let last = lines.popLast() else { throw .line(1) }
        let body = lines.joined(separator: "\n") + "\n"
        guard last == "sha256 \(Self.digest(of: body))" else { throw .line(lines.count + 1) }
        var masters: [MasterSecret] = []
        var signing: [SigningKey] = []
        var retired: [PublishedKey] = []
        for (index, line) in lines.enumerated().dropFirst() {
            switch Self.key(line) {
            case .master(let key): masters.append(key)
            case .signing(let key): signing.append(key)
            case .retired(let key): retired.append(key)
            case nil: throw .line(index + 1)
            }
        }
        guard let master = masters.first, let current = signing.first, signing.count == 1 else {
            throw .line(lines.count)
        }
        self.init(
            master: master, olderMasters: Array(masters.dropFirst()), current: current, retired: retired)
    }

    enum Unread: Error, Equatable {
        case otherFormat
        case line(Int)
    }

    private enum Key {
        case master(MasterSecret)
        case signing(SigningKey)
        case retired(PublishedKey)
    }

    private static func key(_ line: Substring) -> Key? {
        let parts = line.split(separator: " ")
        guard parts.count >= 3, let created = Int64(parts[1]).map(Instant.init(microseconds:)),
            let bytes = Hexadecimal.bytes(String(parts[parts.count - 1]))
        else { return nil }
        switch (parts[0], parts.count) {
        case ("master", 3): return MasterSecret(created: created, raw: bytes).map(Key.master)
        case ("signing", 3): return SigningKey(created: created, rawSecret: bytes).map(Key.signing)
        case ("retired", 4):
            guard let at = Int64(parts[2]) else { return nil }
            return PublishedKey(raw: bytes, created: created, retired: Instant(microseconds: at)).map(Key.retired)
        default: return nil
        }
    }

    private static func digest(of body: String) -> String { Hexadecimal.text(SHA256.hash(data: Array(body.utf8))) }
}
