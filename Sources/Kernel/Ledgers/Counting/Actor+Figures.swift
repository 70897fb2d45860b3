extension Actor {
    /// The subtree for which a person is told figures of an organisation: on the line by which she reaches it.
    ///
    /// Whoever reaches a school as part of an industrial union is told what hangs on that line, and not what stands below
    /// the school on the other: so every figure is a sum of entries that she may open one by one.
    ///
    /// - Returns: `nil` for an organisation whose figures are not for her.
    public func reach(of organisation: Organisation, under permission: Permission) -> Reach? {
        guard let heads = scope(of: permission).heads else {
            return Reach(line: .leadership, path: organisation.path)
        }
        return Line.allCases.map(organisation.place.reach).first { reach in
            heads.contains { $0.line == reach.line && $0.path.covers(reach.path) }
        }
    }
}
