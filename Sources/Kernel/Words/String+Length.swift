extension String {
    /// Whether it has more characters than this. A text has no more of them than scalars, which are counted much faster; only
    /// where those are too many are characters told apart.
    func isLonger(than limit: Int) -> Bool { unicodeScalars.count > limit && count > limit }

    /// Its first characters.
    func first(_ limit: Int) -> String { unicodeScalars.count <= limit ? self : String(prefix(limit)) }
}
