/// An employer as an entry names it: its name, with its credit code where that is known.
public struct Employer: Hashable, Sendable {
    public let code: EmployerCode?
    public let name: String

    public init(code: EmployerCode? = nil, name: String) {
        self.code = code
        self.name = name
    }

    /// Reads one line that may begin with the code: `91350100M000100Y43 海丰电子有限公司`.
    public init(typed: String) {
        let parts = typed.split(separator: " ", maxSplits: 1)
        if parts.count == 2, let code = try? EmployerCode(String(parts[0])) {
            self.init(code: code, name: String(parts[1]))
        } else {
            self.init(name: typed)
        }
    }

    public var typed: String { code.map { "\($0) \(name)" } ?? name }
    public var words: String { code.map { "\(name)（\($0)）" } ?? name }
}
