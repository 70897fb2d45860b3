/// What is wrong with a telephone number; ``explanation`` stands beside the field.
public enum PhoneProblem: Error, Hashable, Sendable {
    case empty
    case wrongCharacter(Character)
    case wrongLength(Int)
    /// Eleven digits that do not begin with 13 to 19.
    case noSuchMobile
    /// Seven or eight digits: a landline without its area.
    case areaMissing
    /// It begins with 0, but is no area of three or four digits and number of seven or eight.
    case wrongLandline
    case wrongExtension
    case extensionOfMobile
    /// More than one number in the field.
    case several
    /// A number of another country or region.
    case foreign
    /// `1.38E+10`: a spreadsheet has lost digits.
    case ruined

    public var explanation: Text {
        switch self {
        case .empty: Text("请填写电话号码", en: "Enter a telephone number")
        case .wrongCharacter(let character):
            Text(
                "电话号码中不应有「\(character)」，请只填号码",
                en: "“\(character)” has no place in a telephone number; enter digits only")
        case .wrongLength(let length):
            Text(
                "共 \(length) 位，不是完整号码：手机 11 位，固定电话为区号加 7 至 8 位，热线 5 至 6 位",
                en:
                    "\(length) digits are no whole number: a mobile has 11, a landline an area and 7 or 8, a hotline 5 or 6"
            )
        case .noSuchMobile:
            Text(
                "手机号码以 13 至 19 开头；固定电话请在区号前加 0",
                en: "A mobile number begins with 13 to 19; put a 0 before the area of a landline")
        case .areaMissing: Text("请在固定电话前加区号，如 020-", en: "Put the area before the landline, such as 020-")
        case .wrongLandline:
            Text(
                "固定电话应为 3 至 4 位区号加 7 至 8 位号码，如 020-83330000，请核对",
                en: "A landline is an area of 3 or 4 digits and 7 or 8 more, such as 020-83330000; check it")
        case .wrongExtension:
            Text("分机号为 1 至 6 位数字，如 020-83330000-801", en: "An extension has 1 to 6 digits, as in 020-83330000-801")
        case .extensionOfMobile:
            Text("手机号码没有分机，请删去「转」后的数字", en: "A mobile has no extension; remove what follows the number")
        case .several: Text("一栏只填一个号码，其余请填在备注", en: "One number to a field; put others into the remarks")
        case .foreign:
            Text(
                "此处只能填内地号码，境外号码请填在备注", en: "Only numbers of the mainland here; put others into the remarks")
        case .ruined:
            Text(
                "号码被表格软件变成了科学计数法，位数已丢失：请把原表该列设为文本格式，重新填写",
                en:
                    "A spreadsheet turned the number into scientific notation and lost digits: format the column as text and "
                    + "enter it again")
        }
    }
}
