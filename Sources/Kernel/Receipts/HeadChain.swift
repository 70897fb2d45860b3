/// Heads, each with the proof that the journal only grew from it to the next. Whoever holds a receipt and a chain that begins
/// with the receipt's head, or a head printed elsewhere, needs nobody’s word that nothing before was rewritten.
public struct HeadChain: Hashable, Sendable {
    /// By size; at least one.
    public let heads: [SignedHead]
    /// One fewer.
    let proofs: [ConsistencyProof]
}

/// What a chain shows.
public enum ChainFinding: Hashable, Sendable {
    /// From the first head to the last the journal only grew.
    case grew(from: Int64, to: Int64)
    case keyUnknown(KeyID)
    case forged(size: Int64)
    /// Between these two heads something before was changed, or the two are of different journals.
    case rewritten(after: Int64, before: Int64)
    /// A head that is known from elsewhere says otherwise: there are two journals.
    case forked(size: Int64)
    /// It does not hold the head that was asked for.
    case absent(size: Int64)

    public var isGood: Bool { if case .grew = self { true } else { false } }
}

extension HeadChain {
    /// - Parameter known: heads from elsewhere, such as a receipt's or a printed one; the chain must hold each.
    public func check(by keys: [PublishedKey], against known: [SignedHead]) -> ChainFinding {
        for head in heads + known {
            guard let isGenuine = head.isGenuine(by: keys) else { return .keyUnknown(head.key) }
            if !isGenuine { return .forged(size: head.size) }
        }
        for (pair, proof) in zip(zip(heads, heads.dropFirst()), proofs) where !proof.holds(from: pair.0, to: pair.1) {
            return .rewritten(after: pair.0.size, before: pair.1.size)
        }
        for head in known {
            guard let same = heads.first(where: { $0.size == head.size }) else { return .absent(size: head.size) }
            if same.root != head.root { return .forked(size: head.size) }
        }
        guard let first = heads.first, let last = heads.last else { return .absent(size: 0) }
        return .grew(from: first.size, to: last.size)
    }
}

extension ChainFinding {
    public var text: Text {
        switch self {
        case .grew(let first, let last):
            Text("从第 \(first) 行到第 \(last) 行，留痕只增不改", en: "From line \(first) to line \(last) the journal only grew")
        case .keyUnknown(let key):
            Text("不认识签名用的公钥 \(key)，请核对平台公布的公钥", en: "The key \(key) is not among those that are published")
        case .forged(let size): Text("第 \(size) 行处的签名不对", en: "The signature of the head at line \(size) does not fit")
        case .rewritten(let first, let last):
            Text(
                "第 \(first) 行到第 \(last) 行之间，以前的内容被改写",
                en: "Between the heads at lines \(first) and \(last) something before was rewritten")
        case .forked(let size):
            Text(
                "第 \(size) 行处有两个不同的签名：留痕被分叉",
                en: "There are two different heads at line \(size): the journal was forked")
        case .absent(let size):
            Text("链里没有第 \(size) 行处的签名，请重新下载", en: "The chain does not hold the head at line \(size); get it anew")
        }
    }
}
