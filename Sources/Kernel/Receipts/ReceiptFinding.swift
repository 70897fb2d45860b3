/// What a receipt shows by itself, to whoever has the published keys.
public enum ReceiptFinding: Hashable, Sendable {
    /// The line stands in the journal that the head signs, at its number.
    case proven(seq: Int64, SignedHead)
    /// Signed, and its term runs.
    case promised(by: Instant)
    /// Signed, and its term is over: the platform owes the proof.
    case promiseOver(by: Instant)
    /// None of the keys that are known has signed it.
    case keyUnknown(KeyID)
    /// The signature is not the key's.
    case forged
    /// What it states is not what stands in the journal that the head signs: something in the receipt was changed.
    case notContained
    /// It is genuine, and the words beside it are not those that were received.
    case otherWords
    /// It is genuine, and a file beside it is not one of those that came with the words.
    case otherFile

    public var isGood: Bool {
        switch self {
        case .proven, .promised: true
        case .promiseOver, .keyUnknown, .forged, .notContained, .otherWords, .otherFile: false
        }
    }
}

extension Receipt {
    /// Checks it without asking anybody.
    ///
    /// - Parameters:
    ///   - keys: as the platform publishes them.
    ///   - words: that she kept, to be compared.
    ///   - files: that she kept, each to be one of those that the words name.
    public func check(
        by keys: [PublishedKey], at now: Instant, words: ReceiptWords? = nil, files: [[UInt8]] = []
    ) -> ReceiptFinding {
        let finding = standing(by: keys, at: now)
        guard finding.isGood, let words else { return finding }
        if words.digest != statement.words { return .otherWords }
        return files.allSatisfy { words.holds($0) } ? finding : .otherFile
    }

    private func standing(by keys: [PublishedKey], at now: Instant) -> ReceiptFinding {
        switch proof {
        case .included(let proof, let head):
            guard let isGenuine = head.isGenuine(by: keys) else { return .keyUnknown(head.key) }
            guard isGenuine else { return .forged }
            return proof.root(over: leaf) == head.root ? .proven(seq: proof.seq, head) : .notContained
        case .promised(let promise):
            guard let isGenuine = promise.isGenuine(of: leaf, by: keys) else { return .keyUnknown(promise.key) }
            guard isGenuine else { return .forged }
            return now <= promise.by ? .promised(by: promise.by) : .promiseOver(by: promise.by)
        }
    }
}
