/// A ledger as plain data: what the engine, the pages, the importers and the API work from.
public struct LedgerDescription: Hashable, Codable, Sendable {
    public let id: LedgerID
    public let title: Text
    /// The character before a number: 建 in 建〔2026〕440100-000123.
    public let mark: String
    /// What it implements of the catalogue: `S099`.
    public let catalogue: [String]
    public let access: LedgerAccess
    public let fields: [FieldDescription]
    public let statuses: [StatusDescription]
    public let steps: [StepDescription]
    public let counts: [CountDescription]
    /// The number of the present shape of its bodies, from 1.
    public let shape: Int
    /// Years that a closed entry is kept.
    public let retention: Int
    /// The fields by which two rows of a sheet, or a row and an entry of the same organisation, are known to mean the same.
    public var identifiedBy: [String] = []
    /// What statuses were called that an earlier version had; old versions of entries still stand there.
    public var formerStatuses: [String: Text] = [:]
    /// What steps were called that an earlier version had; the journal still tells that they were taken.
    public var formerSteps: [String: Text] = [:]
    /// Whether several organisations do it together. A step of a linked entry may then enter it at any of them, beyond the
    /// reach of whoever takes the step; and whoever reads the one entry is told the name and status of the other.
    public var isJoint = false

    public func field(_ name: String) -> FieldDescription? { fields.first { $0.name == name } }
    public func status(_ name: String) -> StatusDescription? { statuses.first { $0.name == name } }
    public func step(_ name: String) -> StepDescription? { steps.first { $0.name == name } }
    public func steps(from status: String) -> [StepDescription] { steps.filter { $0.from.contains(status) } }

    /// Those that a person fills in.
    public var filled: [FieldDescription] { fields.indices.filter { !fields[$0].isDerived }.map { fields[$0] } }
    /// Those of a new entry's form: what only a later step asks for is filled in there.
    public var beginning: [FieldDescription] {
        let later = Set(steps.flatMap(\.asks))
        return filled.filter { $0.stamp == nil && ($0.isRequired || !later.contains($0.name)) }
    }
    /// Those into which the engine writes.
    var stamped: [FieldDescription] { fields.indices.filter { fields[$0].stamp != nil }.map { fields[$0] } }
    // By their places: a field is large, and is not copied to be asked.
    public var listed: [FieldDescription] { fields.indices.filter { fields[$0].isListed }.map { fields[$0] } }
    public var sealed: [FieldDescription] {
        fields.indices.filter { fields[$0].dataClass == .sealed }.map { fields[$0] }
    }
}

/// The stable name of a ledger; stands in addresses, tables and the journal for ever.
public struct LedgerID: Hashable, Codable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: String

    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }
    public init(from decoder: any Decoder) throws { name = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    public var description: String { name }
}

/// Which roles read a ledger's entries and which write them, within their reach.
public struct LedgerAccess: Hashable, Codable, Sendable {
    public let readers: Set<Role>
    public let writers: Set<Role>
    /// The lowest rank of the unions whose matters stand here; any where it is empty. What is against an employer belongs to the
    /// union of the place, never to one that was founded in the employer.
    public let lowestOwner: Rank?

    public init(readers: Set<Role> = Role.working, writers: Set<Role> = [.officer], lowestOwner: Rank? = nil) {
        self.readers = readers
        self.writers = writers
        self.lowestOwner = lowestOwner
    }
}

public struct StatusDescription: Hashable, Codable, Sendable {
    public let name: String
    public let label: Text
    public let term: Term
    public var closer: [CloserTerm] = []

    public var isFinal: Bool { term == .final }
}

public struct StepDescription: Hashable, Codable, Sendable {
    public let name: String
    public let label: Text
    public let from: Set<String>
    public let to: String
    public let by: Set<Standing>
    /// The fields it asks for.
    public let asks: [String]
    /// Whether whoever opened the entry may not take it: nobody approves her own.
    public let needsAnother: Bool
    /// Whether whoever brought the entry to where it stands may not take it: nobody accepts what she reported herself.
    public let needsSecondLook: Bool
    /// Whether it waits until the term of the present status is over, as a decision waits for a public notice to run out.
    public var needsTermOver = false
    /// Whether the term goes on as before, with all that happened to it: of a step that leaves the entry where it stood.
    public var keepsTerm = false
    /// The step that it looks at again: neither whoever took that one takes it, nor anybody of the union from which she did.
    public var looksAgainAt: String?
    /// Fields that are empty after it: what stood there is met.
    public var clears: [String] = []
}

/// What a figure is, without how it is counted.
public struct CountDescription: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// Happened in a period.
        case flow
        /// Stands at the end of it: the sum of all flows until then.
        case stock
    }

    public enum Unit: String, Codable, CaseIterable, Sendable {
        case entries, persons, number, yuan
        /// Shown as hours.
        case minutes
    }

    public let indicator: String
    public let label: Text
    public let kind: Kind
    public let unit: Unit
    /// Fields of choices, or of one line that all readers may see, by which it is broken down.
    public let breakdowns: [String]
    /// Whether each entry it counts is an event of the chronicle, on the day it counts.
    public var isEvent = false
}
