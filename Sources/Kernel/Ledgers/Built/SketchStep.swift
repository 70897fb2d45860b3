/// A way from one status of a sketch to another.
public struct SketchStep: SketchPart {
    public let name: String
    public var label: Text
    public var from: Set<String>
    public var to: String
    public var by: Set<Standing> = [.owner, .handler]
    /// The names of fields that the taker fills in.
    public var asks: [String] = []
    /// Whether whoever opened the entry may not take it.
    public var needsAnother = false

    public init(_ name: String, _ label: Text, from: Set<String>, to: String) {
        (self.name, self.label, self.from, self.to) = (name, label, from, to)
    }

    /// Those to whom a step can be left: party and lawyer stand in fields of a ledger that is written in code.
    public static let standings: [Standing] = [.owner, .handler, .superior]

    var description: StepDescription {
        StepDescription(
            name: name, label: label, from: from, to: to, by: by, asks: asks, needsAnother: needsAnother,
            needsSecondLook: false)
    }
}
