/// The words by which people head columns, whatever the ledger.
enum ColumnWords {
    /// On a sheet of the rows of a table inside the entries.
    static let entryNumber = ["事项编号", "entry number"]
    static let number = ["编号", "台账编号", "number"] + entryNumber
    static let owner = [
        "单位", "工会", "所属工会", "所属单位", "填报单位", "承办单位", "登记单位", "工会名称", "单位名称", "所属", "所在工会", "基层工会",
        "所属基层工会", "所属工会名称", "所属工会组织", "union", "owner",
    ]
    /// Those of them under which firms name themselves.
    static let body = Set(["单位", "单位名称", "所属单位"].map(key))
    /// What stands before the fields in an export.
    static let leading = [["编号", "事项", "单位"], ["number", "matter", "union"]]
    /// What an export shows besides the fields.
    static let shown = [
        "序号", "事项", "状态", "经办人", "登记日期", "时限", "办结日期", "matter", "status", "officer", "entered on", "due", "closed on",
    ]

    /// What a field of a kind is usually called, where the ledger has only one of the kind.
    static func usual(for kind: FieldKind) -> [String] {
        switch kind {
        case .person: ["姓名", "名字", "职工姓名", "人员姓名", "name"]
        case .phone: ["联系电话", "电话", "手机", "手机号", "手机号码", "移动电话", "电话号码", "联系方式", "phone", "mobile", "tel"]
        case .residentID: ["身份证号", "身份证", "身份证号码", "公民身份号码", "居民身份证号", "证件号码", "证件号", "id number"]
        case .creditCode: ["统一社会信用代码", "社会信用代码", "信用代码", "企业代码", "单位代码", "credit code"]
        case .unionCode: ["工会代码", "工会统一社会信用代码", "工会信用代码", "union code"]
        case .division: ["区划代码", "行政区划", "行政区划代码", "地区代码", "division"]
        case .place: ["地址", "详细地址", "住址", "单位地址", "address"]
        case .employer: ["企业名称", "用人单位", "工作单位", "企业", "公司名称", "employer"]
        case .organisation: ["工会", "工会名称", "union"]
        case .yuan: ["金额", "金额元", "金额万元", "amount"]
        case .day, .days: ["日期", "时间", "date"]
        default: []
        }
    }

    /// With words that mean the same on a form written in one way: 提出时间 is 提出日期, 建议类型 is 建议类别.
    static func alike(_ key: String) -> String {
        key.replacing("时间", with: "日期").replacing("类型", with: "类别").replacing("员工", with: "职工")
    }

    /// What may stand before 职工人数 without making it the number of some of them, as 女 does.
    static let whole = ["", "单位", "本单位", "企业", "公司", "现有", "在职", "在岗", "全部"]

    /// What headings are compared by: folded, without blanks, marks, what stands in brackets, and what is said of every
    /// column that must be filled.
    static func key(_ heading: String) -> String {
        var depth = 0
        var plain = ""
        for character in heading {
            if "（([【".contains(character) {
                depth += 1
            } else if "）)]】".contains(character) {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                plain.append(character)
            }
        }
        let letters = Folding.fold(plain.isEmpty ? heading : plain).filter { $0.isLetter || $0.isNumber }
        return letters.hasPrefix("必填") ? String(letters.dropFirst(2)) : letters
    }
}
