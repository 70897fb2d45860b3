public import Kernel
import Store

/// What became of one file.
public enum FileOutcome: Sendable, Equatable {
    case imported(ID<Bulletin>, articles: Int)
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
        switch (try row[1] as String, bulletin) {
        case ("imported", let id?): self = .imported(id, articles: try row[3])
        case ("unchanged", let id?): self = .unchanged(id)
        default: self = .refused(Text(try row[4] ?? "", en: try row[5] ?? ""))
        }
    }
}
