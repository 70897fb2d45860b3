/// What is wrong with the number of an identity document; ``explanation`` stands beside the field.
///
/// No case carries the number or tells the check character that would fit: a number is corrected from the document.
public enum IdentityProblem: Error, Hashable, Sendable {
    case empty
    /// So many characters, and no document of this kind has a number of that length.
    case wrongLength(Int)
    /// A character that cannot stand there; `place` counts from 1.
    case wrongCharacter(Character, place: Int)
    /// The number of a residence permit was asked for and begins otherwise.
    case notOfPermit
    /// The number of a permanent-resident card was asked for and begins otherwise.
    case notOfCard
    /// The eight digits of the day of birth are no day of the calendar.
    case noSuchDay
    /// The day of birth is yet to come.
    case bornInFuture
    /// The last character does not agree with the others.
    case wrongCheck
    /// The number is one of another kind of document.
    case belongs(to: IdentityKind)
    case ruined(SpreadsheetDamage)

    public var explanation: Text {
        switch self {
        case .empty: Text("请填写证件号码", en: "Enter the number of the document")
        case .wrongLength(let length): Self.length(length)
        case .wrongCharacter(let character, let place): Self.character(character, place)
        case .notOfPermit:
            Text(
                "港澳台居民居住证号码以 81、82 或 83 开头，请核对证件类型和号码",
                en: "The number of such a permit begins with 81, 82 or 83; check the kind of document and the number")
        case .notOfCard:
            Text(
                "外国人永久居留身份证号码以 9 开头，请核对证件类型和号码",
                en: "The number of such a card begins with 9; check the kind of document and the number")
        case .noSuchDay:
            Text(
                "号码中的出生日期（第 7 至 14 位）不是真实日期，请对照证件核对这 8 位",
                en: "Characters 7 to 14 should be a day of birth but are no real date; compare them with the document")
        case .bornInFuture:
            Text(
                "号码中的出生日期晚于今天，请对照证件核对第 7 至 14 位",
                en: "The day of birth in characters 7 to 14 is in the future; compare them with the document")
        case .wrongCheck:
            Text(
                "校验码不符：至少有一位填错，或相邻两位颠倒，请对照证件逐位核对",
                en:
                    "The check character does not agree: a character is wrong or two are swapped; compare all of them with "
                    + "the document")
        case .belongs(let kind):
            Text(
                "这是\(kind.label.zh)的号码，请把证件类型改为「\(kind.label.zh)」",
                en: "This number is of another kind of document; set the kind to “\(kind.label.en)”")
        case .ruined(let damage): damage.explanation
        }
    }

    private static func length(_ length: Int) -> Text {
        Text(
            "填了 \(length) 位，与该证件号码的位数不符，请对照证件补齐或删去多余字符",
            en: "\(length) characters are not the length of such a number; compare it with the document")
    }

    private static func character(_ character: Character, _ place: Int) -> Text {
        Text(
            "第 \(place) 位「\(character)」不应出现在该证件号码中，请对照证件改正（X 只能是第 18 位）",
            en: "Character \(place), “\(character)”, cannot stand in such a number (an X only as the 18th); compare it "
                + "with the document")
    }
}
