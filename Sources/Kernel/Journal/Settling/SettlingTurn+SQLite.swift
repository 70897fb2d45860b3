extension SettlingTurn {
    /// There is one writer, so every transaction is alone.
    static let sqlite = SettlingTurn { _ in }
}
