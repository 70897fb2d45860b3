/// The form in which a chain is kept: one line of JSON with sorted keys.
extension HeadChain: LosslessStringConvertible {
    private static let format = "gonghui head chain 1"
    private static let longest = 1 << 20

    public var description: String {
        let object: [String: JSONValue] = [
            "format": .string(Self.format), "heads": .array(heads.map { .string($0.description) }),
            "proofs": .array(proofs.map { .array($0.path.map { .string($0.description) }) }),
        ]
        return JSONValue.object(object).text + "\n"
    }

    /// - Returns: `nil` for a text that is no chain. Nothing is checked yet: see ``check(by:against:)``.
    public init?(_ description: String) {
        guard description.utf8.count <= Self.longest, let json = try? JSONValue(text: description),
            json["format"] == .string(Self.format), case .array(let texts)? = json["heads"],
            case .array(let lists)? = json["proofs"]
        else { return nil }
        let heads = texts.compactMap { text -> SignedHead? in
            if case .string(let text) = text { SignedHead(text) } else { nil }
        }
        let proofs = lists.compactMap { list -> ConsistencyProof? in
            guard case .array(let hashes) = list else { return nil }
            let path = hashes.compactMap { hash -> TreeHash? in
                if case .string(let text) = hash { TreeHash(text) } else { nil }
            }
            return path.count == hashes.count ? ConsistencyProof(path: path) : nil
        }
        guard !heads.isEmpty, heads.count == texts.count, proofs.count == lists.count, proofs.count == heads.count - 1
        else { return nil }
        self.init(heads: heads, proofs: proofs)
    }
}
