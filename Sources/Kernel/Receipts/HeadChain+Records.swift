public import Store

extension Journal {
    /// The chain from a head through the last heads of the days after it to the newest one.
    ///
    /// - Parameter days: at most so many days, the last ones; a proof over many days is no longer than one over a day.
    /// - Throws: ``JournalDamage`` when what is stored does not lead from one head to the next.
    public func chain(from head: SignedHead, days: Int = 30, on connection: any Connection) throws -> HeadChain {
        var heads = [head]
        let later = try dailyHeads(days, on: connection).map(\.head) + [latestHead(on: connection)].compactMap { $0 }
        for next in later where next.size > heads[heads.count - 1].size { heads.append(next) }
        let sizes = heads.map(\.size)
        let proofs = try TreeWalk.read(on: connection) { walk in
            try zip(sizes, sizes.dropFirst()).map { try ConsistencyProof(from: $0, to: $1, walk) }
        }
        for (pair, proof) in zip(zip(heads, heads.dropFirst()), proofs) where !proof.holds(from: pair.0, to: pair.1) {
            throw JournalDamage(size: pair.1.size)
        }
        return HeadChain(heads: heads, proofs: proofs)
    }

    /// The last head of each of the last days on which something was written, oldest first; of the present day, the newest
    /// until now.
    public func dailyHeads(
        _ days: Int, on connection: any Connection
    ) throws -> [(day: Day, head: SignedHead)] {
        var found: [(day: Day, head: SignedHead)] = []
        var next = try SignedHead.latest(on: connection)
        while let head = next, found.count < days {
            found.append((head.at.day, head))
            next = try SignedHead.last(before: Instant(startOf: head.at.day), upTo: head.size, on: connection)
        }
        return found.reversed()
    }

    /// The last head of a day; `nil` where nothing was written on it.
    public func head(of day: Day, on connection: any Connection) throws -> SignedHead? {
        guard let latest = try SignedHead.latest(on: connection) else { return nil }
        let end = Instant(startOf: day.adding(days: 1))
        let head =
            latest.at < end ? latest : try SignedHead.last(before: end, upTo: latest.size, on: connection)
        return head?.at.day == day ? head : nil
    }
}

extension SignedHead {
    /// The last head that is older than a moment, found by halving: heads have no order but their size, and get newer with it.
    fileprivate static func last(
        before moment: Instant, upTo size: Int64, on connection: any Connection
    ) throws -> SignedHead? {
        var (low, high): (Int64, Int64) = (0, size)
        var found: SignedHead?
        while low < high {
            let middle = low + (high - low) / 2
            guard let head = try covering(middle + 1, on: connection), head.size <= high else {
                high = middle
                continue
            }
            if head.at < moment {
                found = head
                low = head.size
            } else {
                high = middle
            }
        }
        return found
    }
}
