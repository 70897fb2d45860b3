/// What is wrong with a credit code; ``explanation`` stands beside the field.
public enum CreditCodeProblem: Error, Hashable, Sendable {
    case empty
    case wrongLength(Int)
    /// Nine characters: the organisation code that was replaced in 2015.
    case organisationCode
    /// Fifteen digits: the registration number of an old business licence.
    case registrationNumber
    /// One of the letters I, O, S, V and Z, which the code does not use; `place` counts from 1.
    case unusedLetter(Character, place: Int)
    case wrongCharacter(Character, place: Int)
    case wrongCheck
    /// The identity number of a person.
    case residentNumber
    case ruined(SpreadsheetDamage)
    /// In order, but not a union's, where a union's belongs.
    case notOfUnion
    /// In order, but a union's, where the employer's belongs.
    case ofUnion

    public var explanation: Text {
        switch self {
        case .empty: Text("请填写统一社会信用代码", en: "Enter the unified social credit code")
        case .wrongLength(let length):
            Text(
                "统一社会信用代码为 18 位，现填了 \(length) 位，请对照登记证书补齐",
                en: "A unified social credit code has 18 characters, not \(length); compare it with the certificate")
        case .organisationCode:
            Text(
                "这是旧的 9 位组织机构代码，请填写登记证书上的 18 位统一社会信用代码",
                en:
                    "This is the former organisation code; enter the 18 characters of the credit code on the certificate"
            )
        case .registrationNumber:
            Text(
                "这是旧营业执照的 15 位注册号，请填写新执照上的 18 位统一社会信用代码",
                en:
                    "This is the number of an old business licence; enter the 18 characters of the credit code on the new one"
            )
        case .unusedLetter(let letter, let place): Self.unused(letter, place)
        case .wrongCharacter(let character, let place):
            Text(
                "第 \(place) 位「\(character)」不能用于信用代码，请只填数字和大写字母",
                en: "Character \(place), “\(character)”, has no place in a credit code; use digits and letters only")
        case .wrongCheck:
            Text(
                "校验码不符：至少有一位填错，请对照登记证书逐位核对",
                en: "The check character does not agree: a character is wrong; compare all of them with the certificate"
            )
        case .residentNumber:
            Text(
                "这是个人的身份证号码，请填写营业执照上的统一社会信用代码",
                en: "This is a person’s identity number; enter the credit code on the licence")
        case .ruined(let damage): damage.explanation
        case .notOfUnion:
            Text(
                "这不是工会的代码：工会代码以 81 或 89 开头，用人单位的代码请填在「用人单位」栏",
                en:
                    "This is not a union’s code, which begins with 81 or 89; an employer’s goes into the employer’s field"
            )
        case .ofUnion:
            Text(
                "这是工会的代码，请填在「工会」栏；此处填用人单位的代码（如企业以 91 开头）",
                en:
                    "This is a union’s code and goes into the union’s field; enter the employer’s (an enterprise’s begins "
                    + "with 91)")
        }
    }

    /// What a letter was probably meant to be.
    private static let meant: [Character: String] = ["I": "1", "O": "0", "S": "5", "V": "U、Y", "Z": "2"]

    private static func unused(_ letter: Character, _ place: Int) -> Text {
        let meant = meant[letter] ?? ""
        let english = meant.replacing("、", with: " or ")
        return Text(
            "第 \(place) 位是字母 \(letter)，信用代码不用 I、O、S、V、Z 这五个字母，可能应为 \(meant)，请对照登记证书核对",
            en: "Character \(place) is the letter \(letter), but credit codes do not use I, O, S, V and Z; it may be "
                + "\(english): compare it with the certificate")
    }
}
