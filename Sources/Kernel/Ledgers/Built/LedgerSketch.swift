/// A ledger as an administrator describes it: data, made of words she writes and of things she picks from lists.
///
/// It may be unfinished; ``faults(knowing:)`` says what is missing. Once it has no fault, the engine takes what it says like
/// the description of any other ledger: there is no second way on which the entries of built ledgers go.
public struct LedgerSketch: Hashable, Codable, Sendable {
    public var title = Text("", en: "")
    /// The character before a number.
    public var mark = ""
    /// The field by which entries are called in lists.
    public var called = ""
    /// Years that a closed entry is kept.
    public var retention = 10
    public var fields: [SketchField] = []
    /// The first is where an entry begins.
    public var statuses: [SketchStatus] = []
    public var steps: [SketchStep] = []
    public var checks: [SketchCheck] = []
    public var counts: [SketchCount] = []
    /// What takes the place of what the version before had and this one lacks: a status by its name, a choice as `field=choice`.
    public var replacing: [String: String] = [:]
    /// Names that were given so far; none is given twice, in any version.
    private var given = 0

    public init() {}

    public func field(_ name: String) -> SketchField? { fields.first { $0.name == name } }
    public func status(_ name: String) -> SketchStatus? { statuses.first { $0.name == name } }

    /// A name that nothing of this ledger has or had: `f7`.
    public mutating func name(beginning letter: String) -> String {
        repeat { given += 1 } while names.contains(letter + String(given))
        return letter + String(given)
    }

    private var names: Set<String> {
        Set(SketchList.allCases.flatMap { names(of: $0) } + fields.flatMap { $0.choices.map(\.name) })
    }

    /// What an empty ledger begins with: two statuses and the step between them.
    public static var beginning: LedgerSketch {
        var sketch = LedgerSketch()
        let (open, done) = (sketch.name(beginning: "s"), sketch.name(beginning: "s"))
        sketch.statuses = [
            SketchStatus(open, Text("在办", en: "In hand"), .openEnded),
            SketchStatus(done, Text("办结", en: "Done"), .final),
        ]
        sketch.steps = [
            SketchStep(sketch.name(beginning: "t"), Text("办结", en: "Finish"), from: [open], to: done)
        ]
        return sketch
    }
}

/// A thing of a ledger that a person adds, changes, moves and removes.
public protocol SketchPart: Hashable, Codable, Sendable {
    /// Stable in all versions of the ledger.
    var name: String { get }
    /// What it is called on the page of the description.
    var label: Text { get }
}

/// The lists that a sketch consists of.
public enum SketchList: String, CaseIterable, Sendable {
    case fields, statuses, steps, checks, counts
}

extension LedgerSketch {
    public func names(of list: SketchList) -> [String] { parts(of: list).map(\.name) }

    public func parts(of list: SketchList) -> [any SketchPart] {
        switch list {
        case .fields: fields
        case .statuses: statuses
        case .steps: steps
        case .checks: checks
        case .counts: counts
        }
    }

    public mutating func remove(_ name: String, from list: SketchList) {
        change(list) { names in names.removeAll { $0 == name } }
    }

    /// Puts a part before the one that stands above it.
    public mutating func raise(_ name: String, in list: SketchList) {
        change(list) { names in
            guard let index = names.firstIndex(of: name), index > 0 else { return }
            names.swapAt(index, index - 1)
        }
    }

    private mutating func change(_ list: SketchList, _ order: (inout [String]) -> Void) {
        var names = names(of: list)
        order(&names)
        func picked<Part: SketchPart>(_ parts: [Part]) -> [Part] {
            names.compactMap { name in parts.first { $0.name == name } }
        }
        switch list {
        case .fields: fields = picked(fields)
        case .statuses: statuses = picked(statuses)
        case .steps: steps = picked(steps)
        case .checks: checks = picked(checks)
        case .counts: counts = picked(counts)
        }
    }
}
