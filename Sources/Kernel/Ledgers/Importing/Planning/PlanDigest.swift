import Crypto

/// What tells one plan from another: where each row stands, what is to become of it, and whose new matter it is or of which version
/// of which entry.
public struct PlanDigest: Sendable {
    private var hash = SHA256()

    mutating func add(_ row: PlannedRow) {
        let (mark, entry, owner): (Int64, Entry?, ID<Organisation>?) =
            switch row.fate {
            case .new(let owner): (1, nil, owner.id)
            case .changed(let entry, _): (2, entry, nil)
            case .same(let entry): (3, entry, nil)
            case .known: (3, nil, nil)
            case .bad: (4, nil, nil)
            }
        var canonical = CanonicalBytes(format: "row")
        for number in [row.row.place.file, row.row.place.sheet, row.row.place.row] { canonical.add(Int64(number)) }
        canonical.add(mark)
        canonical.add(entry?.id.number ?? owner?.number)
        canonical.add(entry.map { Int64($0.version) })
        hash.update(data: canonical.bytes)
    }

    /// 64 hexadecimal digits.
    public var text: String { Hexadecimal.text(Array(hash.finalize())) }
}
