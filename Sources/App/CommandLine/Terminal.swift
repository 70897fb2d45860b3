import Foundation

/// What a person at the terminal reads: results on standard output, all else on standard error, each line whole at once.
enum Terminal {
    static func line(_ text: String) { write(text + "\n") }

    static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
