/// What is wrong with a name; ``explanation`` stands beside the field.
public enum PersonNameProblem: Error, Hashable, Sendable {
    case empty
    case tooShort
    case tooLong
    /// A digit, bracket or other sign that no name has.
    case wrongCharacter(Character)
    /// A question mark, box or asterisk stands where a character was.
    case lostCharacter

    public var explanation: Text {
        switch self {
        case .empty: Text("请填写姓名", en: "Enter the name")
        case .tooShort: Text("姓名至少 2 个字，请填写全名", en: "A name has two characters at least; enter all of it")
        case .tooLong:
            Text(
                "姓名不超过 \(PersonName.lengths.upperBound) 个字，一栏只填一人",
                en: "A name has at most \(PersonName.lengths.upperBound) characters; one person to a field")
        case .wrongCharacter(let character):
            Text(
                "姓名中不应有「\(character)」，说明文字请填在备注；少数民族姓名用间隔号「·」",
                en:
                    "“\(character)” has no place in a name; put remarks elsewhere, and join the parts of a name with “·”"
            )
        case .lostCharacter:
            Text(
                "姓名中有字丢失或被隐去（显示为 ?、□ 或 *），可能是生僻字，请对照证件重新输入",
                en:
                    "A character was lost or hidden (shown as ?, □ or *), perhaps a rare one; enter the name again from the "
                    + "document")
        }
    }
}
