/// What a token may be used for: reading what one resource holds, or reading and writing it.
///
/// A resource is a ledger by its name, or `organisations`, `bulletins`: the first half of the names of permissions. What is
/// neither read nor written (to decide, to grant, to import) no token reaches.
public struct TokenScope: Hashable, Sendable, LosslessStringConvertible {
    public enum Access: String, CaseIterable, Sendable {
        case read, write

        public var label: Text {
            switch self {
            case .read: Text("读", en: "Read")
            case .write: Text("读写", en: "Read and write")
            }
        }
    }

    public let resource: String
    public let access: Access

    public init(_ resource: String, _ access: Access) {
        self.resource = resource
        self.access = access
    }

    /// `proposals:write`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let access = Access(rawValue: String(parts[1])) else { return nil }
        self.init(String(parts[0]), access)
    }

    public var description: String { "\(resource):\(access.rawValue)" }

    func covers(_ permission: Permission) -> Bool {
        switch permission.name {
        case "\(resource).read": true
        case "\(resource).write": access == .write
        default: false
        }
    }
}

/// Something that a token may be limited to, as the person who makes one chooses it.
public struct TokenResource: Hashable, Sendable {
    public let read: Permission
    /// `nil` for what the API only reads.
    public let write: Permission?
    public let label: Text

    public init(_ label: Text, read: Permission, write: Permission? = nil) {
        self.label = label
        self.read = read
        self.write = write
    }

    /// As it stands in a ``TokenScope``.
    public var name: String { String(read.name.prefix { $0 != "." }) }
}
