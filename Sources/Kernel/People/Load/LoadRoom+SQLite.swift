import Store

extension LoadRoom {
    /// In kilobytes of pages. Pages that many rows touch are written once when they fit, and many times when they do not.
    static let sqlite = LoadRoom { isFirst, connection in
        try connection.run(isFirst ? "PRAGMA cache_size = -1000000" : "PRAGMA cache_size = -1500000")
    } giveBack: { connection in
        try connection.run("PRAGMA cache_size = -16000")
        try connection.run("PRAGMA shrink_memory")
    } possible: { rows, connection in
        try PossibleNumbers(for: rows, on: connection)
    } settle: { _ in
    }
}
