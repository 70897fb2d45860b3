/// Where an entry of a sketch can stand, and until when.
public struct SketchStatus: SketchPart {
    public let name: String
    public var label: Text
    public var term: Term

    public init(_ name: String, _ label: Text, _ term: Term) {
        (self.name, self.label, self.term) = (name, label, term)
    }
}
