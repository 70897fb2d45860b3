public import Kernel

/// One topic of the help: a short page about one screen.
public struct HelpTopic: Sendable {
    /// In the address of the topic, lower case with hyphens.
    public let name: String
    public let title: Text
    public let body: @Sendable (HTML) -> Void

    public init(_ name: String, _ title: Text, body: @escaping @Sendable (HTML) -> Void) {
        self.name = name
        self.title = title
        self.body = body
    }
}
