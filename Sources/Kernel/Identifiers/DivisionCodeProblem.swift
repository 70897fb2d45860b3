/// What is wrong with the code of a division; ``explanation`` stands beside the field.
public enum DivisionCodeProblem: Error, Hashable, Sendable {
    case empty
    case wrongCharacter
    case wrongLength(Int)
    /// It begins with 0; a spreadsheet or a form has filled it up on the wrong side.
    case noProvince
    /// A level is 00 although a lower one is not.
    case gap
    /// A county in a prefecture that has none.
    case noCounties(DivisionCode)
    case wrongExtension

    public var explanation: Text {
        switch self {
        case .empty: Text("请填写区划代码", en: "Enter the code of the division")
        case .wrongCharacter:
            Text(
                "区划代码只含数字；没有国家代码的功能区用本地扩展码，如 441700Z01",
                en: "A code has digits only; an area without a code of the state has a local one, such as 441700Z01")
        case .wrongLength(let length):
            Text(
                "区划代码为 6、9 或 12 位，现填了 \(length) 位，请补齐",
                en: "A code has 6, 9 or 12 digits, not \(length); complete it")
        case .noProvince:
            Text("区划代码不以 0 开头，请从左边核对", en: "A code does not begin with 0; check it from the left")
        case .gap:
            Text(
                "代码中间缺少一级（上级为 00 而下级不为零），请核对；没有国家代码的功能区用本地扩展码，如 441700Z01",
                en:
                    "A level in the middle is missing: zeros stand above a level that has a number. An area without a code "
                    + "of the state has a local one, such as 441700Z01")
        case .noCounties(let prefecture):
            Text(
                "\(prefecture) 不设区县，镇街直接属于该市，请填 9 位的镇街代码或 \(prefecture)",
                en: "\(prefecture) has no counties: towns belong to the city. Enter the nine digits of a town, or "
                    + "\(prefecture)")
        case .wrongExtension:
            Text(
                "本地扩展码为 6 位区划代码、字母 Z 和 01 至 99，如 441700Z01",
                en: "A local code is six digits of the division, the letter Z and 01 to 99, such as 441700Z01")
        }
    }
}
