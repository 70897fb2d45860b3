public import Kernel

/// What the operator lets through beside the public internet: hosts of the house, such as its own chat server.
public struct OutgoingAllowance: Sendable {
    /// Hosts with their port where it is not the usual one. For these, and no others, a private address and `http` are taken.
    let hosts: Set<String>
    /// All addresses behind a name; empty when it is unknown.
    private let resolve: @Sendable (String) async -> [[UInt8]]

    public init(hosts: Set<String> = []) { self.init(hosts: hosts, resolving: HostAddresses.of) }

    init(hosts: Set<String> = [], resolving resolve: @escaping @Sendable (String) async -> [[UInt8]]) {
        self.hosts = Set(hosts.map { $0.lowercased() })
        self.resolve = resolve
    }

    /// Whether an address that somebody typed leads out, as far as can be seen now; each sending looks again.
    ///
    /// - Returns: its host, which may be shown.
    public func host(of address: String) async throws(OutgoingProblem) -> String {
        let address = try WebAddress(address)
        try check(address)
        _ = try await vet(address)
        return address.authority
    }

    /// The address to dial for a typed one: resolved now, and vetted.
    ///
    /// Every address behind the name must be public, so that none can be slipped in between; the first is dialled, and no
    /// second look-up takes place.
    ///
    /// - Throws: ``OutgoingProblem``.
    func vet(_ address: WebAddress) async throws(OutgoingProblem) -> String {
        let isNamed = hosts.contains(address.authority)
        guard address.isSecure || isNamed else { throw .insecure }
        let found: [[UInt8]]
        if let literal = HostAddresses.literal(address.host) {
            found = [literal]
        } else {
            found = await resolve(address.host)
        }
        guard let first = found.first else { throw .unknownHost }
        guard isNamed || found.allSatisfy({ PublicAddress($0) != nil }) else { throw .closedAddress }
        return HostAddresses.text(first)
    }

    /// Refuses what can be seen to lead inside without asking for the name: when somebody types an address.
    public func check(_ address: WebAddress) throws(OutgoingProblem) {
        if hosts.contains(address.authority) { return }
        guard address.isSecure else { throw .insecure }
        if let literal = HostAddresses.literal(address.host), PublicAddress(literal) == nil { throw .closedAddress }
        guard address.host.contains(".") || address.host.contains(":"), address.host != "localhost",
            !address.host.hasSuffix(".localhost"), !address.host.hasSuffix(".internal"),
            !address.host.hasSuffix(".local")
        else { throw .closedAddress }
    }
}
