/// The rules of one place as one file: what non-programmers read, correct, try and exchange.
public struct RulePack: Hashable, Sendable {
    /// Its name, part of every rule version: `national`, `zhejiang`.
    public let name: String
    public let title: Text
    public let region: RegionCode
    /// In the order of the file.
    public let rules: [Rule]

    /// The file it was read from, for packs that travel.
    public let yaml: String
}

/// What is wrong with a line of a pack, and what to write instead.
public struct PackFault: Hashable, Sendable {
    /// Counted from 1.
    public let line: Int
    public let why: Text
}

/// All that is wrong with a pack.
public struct PackFaults: Error, Sendable {
    public let faults: [PackFault]
}
