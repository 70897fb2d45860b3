public import Kernel

/// What an article deals with, of the list under which union offices file their bulletins. An article has several.
public enum Topic: String, CaseIterable, Codable, Sendable {
    case dissemination, party, meetings, membership, founding, sites, unionReform, workforceReform, rights, disputes,
        bargaining
    case safety, hardship, mutualAid, services, models, skills, culture, volunteering, funds, information, supervision,
        visits
    case cooperation, digital, newEmployment, epidemic, rural

    public var name: Text {
        switch self {
        case .dissemination: Text("传达学习", en: "Conveying and studying")
        case .party: Text("党的领导与党建", en: "Party leadership and party-building")
        case .meetings: Text("会议与代表大会", en: "Meetings and congresses")
        case .membership: Text("组织与会员", en: "Organisation and membership")
        case .founding: Text("建会攻坚", en: "Founding unions")
        case .sites: Text("三个一批与阵地", en: "Demonstration sites and venues")
        case .unionReform: Text("工会改革", en: "Union reform")
        case .workforceReform: Text("产业工人队伍建设改革", en: "Reform of the industrial workforce")
        case .rights: Text("维权维稳", en: "Rights and stability")
        case .disputes: Text("劳动关系与劳资纠纷", en: "Labour relations and disputes")
        case .bargaining: Text("集体协商与民主管理", en: "Bargaining and democratic management")
        case .safety: Text("安全与劳动保护", en: "Safety and labour protection")
        case .hardship: Text("困难帮扶", en: "Help in hardship")
        case .mutualAid: Text("互助保障", en: "Mutual aid")
        case .services: Text("普惠服务", en: "Services for all")
        case .models: Text("劳模工匠", en: "Model workers and craftsmen")
        case .skills: Text("竞赛与技能", en: "Competitions and skills")
        case .culture: Text("文化与教育", en: "Culture and education")
        case .volunteering: Text("志愿服务", en: "Volunteering")
        case .funds: Text("经费与经审", en: "Funds and audit")
        case .information: Text("信息与宣传", en: "Information and publicity")
        case .supervision: Text("督查与考核", en: "Supervision and appraisal")
        case .visits: Text("调研与慰问", en: "Research and consolation visits")
        case .cooperation: Text("合作与交流", en: "Cooperation and exchange")
        case .digital: Text("数字化与智慧工会", en: "Digital unions")
        case .newEmployment: Text("新就业形态与新领域", en: "New forms of employment")
        case .epidemic: Text("疫情防控与复工复产", en: "Epidemic control and return to work")
        case .rural: Text("乡村振兴与扶贫", en: "Rural revitalisation")
        }
    }
}
