/// Finds where a request comes from.
enum ClientAddress {
    /// From the right, the first address that is not one of our own proxies; what stands left of it anybody can write.
    static func find(peer: String, forwarded: [String], trusted: Set<String>) -> String {
        guard trusted.contains(peer) else { return peer }
        let line = forwarded.joined(separator: ",").filter { $0 != " " }
        let hops = line.split(separator: ",").map { String($0) }
        return hops.last(where: { !trusted.contains($0) }) ?? peer
    }
}
