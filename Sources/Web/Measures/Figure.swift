/// One number for `/metrics`, as it stands now.
public struct Figure: Sendable {
    /// In the manner of Prometheus: `gonghui_store_group_size`.
    public let name: String
    public let help: String
    public let value: Double

    public init(name: String, help: String, value: Double) {
        self.name = name
        self.help = help
        self.value = value
    }
}
