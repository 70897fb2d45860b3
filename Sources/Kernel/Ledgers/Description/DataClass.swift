/// How far what stands in a field may be shown.
public enum DataClass: String, Codable, CaseIterable, Sendable {
    /// To whoever may read the entry.
    case open
    /// The same, but never beyond the unions: not in the portal, not in papers to an employer.
    case `internal`
    /// Masked in lists, exports and prints; whole on the entry's own page.
    case personal
    /// Kept encrypted apart from the entry. Opening it needs a reason and is journalled.
    case sealed
}
