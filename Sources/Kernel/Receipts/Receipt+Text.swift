/// The form in which a receipt is kept: one line of JSON with sorted keys.
extension Receipt: LosslessStringConvertible {
    private static let format = "gonghui receipt 1"
    /// A path of 63 hashes and a head, with room.
    public static let longest = 16_384

    public var description: String {
        var object: [String: JSONValue] = [
            "format": .string(Self.format), "number": .string(statement.number),
            "received": .integer(Int(statement.received.microseconds)),
            "words": .string(Hexadecimal.text(statement.words)), "salt": .string(Hexadecimal.text(salt)),
            "line": line.json,
        ]
        switch proof {
        case .included(let proof, let head):
            object["seq"] = .integer(Int(proof.seq))
            object["path"] = .array(proof.path.map { .string($0.description) })
            object["head"] = .string(head.description)
        case .promised(let promise):
            object["by"] = .integer(Int(promise.by.microseconds))
            object["key"] = .string(promise.key.description)
            object["signature"] = .string(Hexadecimal.text(promise.signature))
        }
        return JSONValue.object(object).text + "\n"
    }

    /// - Returns: `nil` for a text that is no receipt. Nothing is checked yet: see ``check(by:at:words:)``.
    public init?(_ description: String) {
        guard description.utf8.count <= Self.longest, let json = try? JSONValue(text: description),
            json["format"] == .string(Self.format), case .string(let number)? = json["number"],
            let received = json.number("received"), let words = json.bytes("words"), let salt = json.bytes("salt"),
            salt.count == Commitment.saltLength, let line = json["line"].flatMap(ReceiptLine.init),
            let proof = Proof(json)
        else { return nil }
        self.init(
            statement: ReceiptStatement(number: number, received: Instant(microseconds: received), words: words),
            salt: salt, line: line, proof: proof)
    }
}

extension Receipt.Proof {
    fileprivate init?(_ json: JSONValue) {
        if case .array(let hashes)? = json["path"] {
            let path = hashes.compactMap { hash -> TreeHash? in
                if case .string(let text) = hash { TreeHash(text) } else { nil }
            }
            guard path.count == hashes.count, let seq = json.number("seq"), case .string(let text)? = json["head"],
                let head = SignedHead(text)
            else { return nil }
            self = .included(InclusionProof(seq: seq, size: head.size, path: path), head)
        } else {
            guard let by = json.number("by"), case .string(let name)? = json["key"], let key = KeyID(name),
                let signature = json.bytes("signature")
            else { return nil }
            self = .promised(ReceiptPromise(by: Instant(microseconds: by), key: key, signature: signature))
        }
    }
}

extension ReceiptLine {
    fileprivate var json: JSONValue {
        var object: [String: JSONValue] = [
            "id": .integer(Int(id)), "actor": .string(actor), "subject": .integer(Int(subject)),
        ]
        object["account"] = account.map { .integer(Int($0)) }
        object["organisation"] = organisation.map { .integer(Int($0)) }
        object["version"] = version.map { .integer(Int($0)) }
        return .object(object)
    }

    fileprivate init?(_ json: JSONValue) {
        guard let id = json.number("id"), id >= 0, case .string(let actor)? = json["actor"],
            let subject = json.number("subject")
        else { return nil }
        self.init(
            id: id, actor: actor, account: json.number("account"), organisation: json.number("organisation"),
            subject: subject, version: json.number("version"))
    }
}

extension JSONValue {
    fileprivate func number(_ key: String) -> Int64? {
        if case .integer(let number)? = self[key] { Int64(number) } else { nil }
    }

    fileprivate func bytes(_ key: String) -> [UInt8]? {
        if case .string(let text)? = self[key] { Hexadecimal.bytes(text) } else { nil }
    }
}
