/// Codes for places that have a union but no code of the state, such as development zones.
///
/// The code of the division they lie in, the letter Z, and two digits that are given out locally: `441700Z01`. A letter
/// cannot meet an official code, now or later.
extension DivisionCode {
    /// The extension number `number` of a division of six digits; it stands one level below.
    ///
    /// - Returns: `nil` unless the number is from 1 to 99 and the division has six digits.
    public init?(extending division: DivisionCode, number: Int) {
        guard (1...99).contains(number), division.text.utf8.count == 6 else { return nil }
        self.init(unchecked: division.text + "Z" + twoDigits(number))
    }

    public var isLocalExtension: Bool { text.utf8.count == 9 && text.characters(6..<7) == "Z" }

    /// - Returns: `nil` when there is no Z, so that it is no extension.
    /// - Throws: what is wrong with an extension.
    static func localExtension(_ plain: String) throws(DivisionCodeProblem) -> String? {
        let parts = plain.split(separator: "Z", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        guard parts[0].utf8.count == 6, parts[1].utf8.count == 2, parts[1].isDigits, parts[1] != "00" else {
            throw .wrongExtension
        }
        return try DivisionCode(parts[0]).text + "Z" + parts[1]
    }
}
