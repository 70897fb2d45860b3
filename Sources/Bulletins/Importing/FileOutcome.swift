public import Kernel
import Store

/// What became of one file.
public enum FileOutcome: Sendable, Equatable {
    /// - Parameter warning: what whoever handed the file in should look at, though it was read.
    case imported(ID<Bulletin>, articles: Int, warning: Text?)
    case unchanged(ID<Bulletin>)
    case refused(Text)

    var kind: String {
        switch self {
        case .imported: "imported"
        case .unchanged: "unchanged"
        case .refused: "refused"
        }
    }
}

extension FileOutcome {
    init(row: Row) throws {
        let bulletin: ID<Bulletin>? = try row[2]
        let why: Text? = if let chinese: String = try row[4] { Text(chinese, en: try row[5] ?? "") } else { nil }
        switch (try row[1] as String, bulletin) {
        case ("imported", let id?): self = .imported(id, articles: try row[3], warning: why)
        case ("unchanged", let id?): self = .unchanged(id)
        default: self = .refused(why ?? Text(same: ""))
        }
    }
}
