/// Makes the name of a file that somebody sent fit to show, store and send back.
public enum FileName {
    static let longest = 160

    /// The last part of a path, without controls and marks that turn the direction of writing, at most ``longest``
    /// characters with its ending kept; never empty, `.` or `..`.
    public static func clean(_ name: String) -> String {
        let separators: Set<Unicode.Scalar> = ["/", "\\", "\0"]
        let last: Substring.UnicodeScalarView =
            name.unicodeScalars.split { separators.contains($0) }.last ?? ""[...].unicodeScalars
        let visible = String(String.UnicodeScalarView(last.filter { !isUnseen($0) }))
        let trimmed = shortened(visible.trimmingBlanksAndDots())
        return trimmed.isEmpty ? "未命名" : trimmed
    }

    private static func shortened(_ name: String) -> String {
        guard name.count > longest else { return name }
        guard let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 12 else {
            return String(name.prefix(longest))
        }
        let ending = name[dot...]
        return name.prefix(longest - ending.count) + String(ending)
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}

extension String {
    fileprivate func trimmingBlanksAndDots() -> String {
        let isOuter = { (character: Character) in character == "." || character.isWhitespace }
        let front = drop { $0.isWhitespace }
        guard let last = front.lastIndex(where: { !isOuter($0) }) else { return "" }
        return String(front[...last])
    }
}
