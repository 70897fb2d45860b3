import Kernel

extension Founding {
    /// In an employer of the register: what stands there is not asked again.
    init(of record: EmployerRecord) {
        self.init()
        employer = Employer(code: try? EmployerCode(record.code), name: record.name)
        (name, kind) = ("\(record.name)工会", .independent)
        (sector, workers, party) = (record.sector, record.workers, record.party)
        (address, leader, phone) = (record.place, record.contact, record.phone)
    }

    static let preparingFields: [LedgerField<Founding>] = [
        .employer("employer", \.employer, Text("用人单位", en: "Employer")).required().listed()
            .help(Text("联合建会填牵头的单位", en: "Of a joint union, the one that leads")),
        .line("name", \.name, Text("工会名称", en: "Name of the union"), max: 60).required()
            .help(Text("全称，如：海丰电子有限公司工会", en: "In full, as it will stand in the tree")),
        .choice("kind", \.kind, Text("建会形式", en: "Form")).required().listed()
            .help(Text("见规则「建立基层工会的人数」", en: "See rule A1-founding")),
        .choice("sector", \.sector, Text("单位性质", en: "Ownership")).required().listed(),
        .rows("covered", \.covered, Text("联合建会的其他单位", en: "Other employers of a joint union"), max: 200),
        .day("establishedOn", \.establishedOn, Text("单位成立（开业）日期", en: "Employer began on")).required().listed()
            .help(Text("地方规定的建会期限从这一天算起", en: "The local term for founding counts from this day")),
        .number("workers", \.workers, Text("职工人数", en: "Workers"), 1...10_000_000).required().listed(),
        .place("address", \.address, Text("单位地址", en: "Address")),
        .choice("party", \.party, Text("党组织情况", en: "Party organisation")).required().listed(),
        .line("partyName", \.partyName, Text("党组织名称", en: "Its name"), max: 80),
        .person("leader", \.leader, Text("筹备组组长", en: "Head of the preparing group")).required(),
        .phone("phone", \.phone, Text("联系电话", en: "Phone")),
        .day("requestedOn", \.requestedOn, Text("请示日期", en: "Requested on")).fixed(),
        .line("approvalNumber", \.approvalNumber, Text("筹建批复文号", en: "Number of the approval"), max: 60).fixed(),
        .day("approvedOn", \.approvedOn, Text("同意筹建日期", en: "Approved on")).fixed(),
        .paragraphs("opinion", \.opinion, Text("退回意见", en: "Why it was sent back"), max: 1000).classed(.internal),
    ]

    static let electingFields: [LedgerField<Founding>] = [
        .number("members", \.members, Text("会员人数", en: "Members"), 1...10_000_000).fixed(),
        .number("womenMembers", \.womenMembers, Text("其中女会员", en: "Of them women"), 0...10_000_000).fixed(),
        .choice("meeting", \.meeting, Text("选举大会", en: "Who elects")).fixed()
            .help(Text("会员少的开会员大会，见规则「开会员大会的规模」", en: "See rule A2-full-meeting")),
        .number("seats", \.seats, Text("委员应选名额", en: "Seats of the committee"), 1...99).fixed()
            .help(
                Text("各档人数见规则「委员会人数」；只选主席或组织员的填 1", en: "See rule A2-committee; 1 for a chair or organiser alone")
            ),
        .rows("candidates", \.candidates, Text("候选人", en: "Candidates"), max: 120).classed(.personal).fixed(),
        .line("notice", \.notice, Text("公示方式", en: "Put up where"), max: 200).fixed()
            .help(Text("如：厂区公告栏、企业内网", en: "Such as the board of the works, its own site")),
        .day("electedOn", \.electedOn, Text("选举日期", en: "Elected on")).fixed(),
        .number("electors", \.electors, Text("应到会人数", en: "Entitled to vote"), 1...10_000_000).fixed(),
        .number("present", \.present, Text("实到会人数", en: "Present"), 0...10_000_000).fixed(),
        .day("reportedOn", \.reportedOn, Text("报告结果日期", en: "Reported on")).fixed(),
    ]

    static let registeringFields: [LedgerField<Founding>] = [
        .line("resultNumber", \.resultNumber, Text("成立批复文号", en: "Number of the second approval"), max: 60).fixed(),
        .day("foundedOn", \.foundedOn, Text("成立日期", en: "Founded on")).listed().fixed(),
        .choice("years", \.years, Text("任期", en: "Term of office")).fixed()
            .help(Text("见规则「基层工会任期」", en: "See rule A1-term")),
        .line("registrar", \.registrar, Text("登记机关", en: "Registrar"), max: 80).fixed()
            .help(Text("县级以上总工会，见规则「登记机关」", en: "A federation of a county or above: rule A2-registrar")),
        .unionCode("unionCode", \.unionCode, Text("工会统一社会信用代码", en: "Credit code of the union")).fixed()
            .help(Text("以 81 开头，不是单位的代码", en: "It begins with 81 and is not the employer’s")),
        .days("certificate", \.certificate, Text("法人资格证书有效期", en: "Certificate valid")).fixed(),
        .line("bank", \.bank, Text("开户银行", en: "Bank"), max: 80).fixed(),
        .day("accountOn", \.accountOn, Text("开户日期", en: "Account opened on")).fixed(),
        .line("duesTo", \.duesTo, Text("经费上解的工会", en: "Dues go up to"), max: 80).fixed(),
        .day("duesFrom", \.duesFrom, Text("经费起缴日期", en: "Dues from")).fixed(),
        .day("stoppedOn", \.stoppedOn, Text("终止日期", en: "Stopped on")).fixed(),
        .paragraphs("reason", \.reason, Text("终止筹备的原因", en: "Why it was stopped"), max: 1000),
    ]
}
