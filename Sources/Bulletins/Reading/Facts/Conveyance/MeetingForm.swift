import Kernel

/// The form in which a union conveys a directive.
enum MeetingForm: String, CaseIterable, Codable, Sendable {
    case partyGroup, studyGroup, branch, assembly, standing, plenary
    case lecture, symposium, study, training
    case paper, workplace, online, other

    var name: Text {
        switch self {
        case .partyGroup: Text("党组（扩大）会议", en: "Party group meeting")
        case .studyGroup: Text("党组理论学习中心组", en: "Party group study session")
        case .branch: Text("三会一课、支部学习", en: "Party branch meeting")
        case .assembly: Text("全体干部职工大会", en: "Assembly of all staff")
        case .standing: Text("常委会、主席办公会", en: "Standing committee or chairs’ meeting")
        case .plenary: Text("执委会、全委会", en: "Committee plenary")
        case .lecture: Text("宣讲会、报告会", en: "Lecture")
        case .symposium: Text("座谈会", en: "Symposium")
        case .study: Text("专题学习会、读书班", en: "Study meeting")
        case .training: Text("培训班", en: "Training course")
        case .paper: Text("文件、通知", en: "Paper or notice")
        case .workplace: Text("进企业、车间、班组", en: "Talk at the workplace")
        case .online: Text("线上", en: "Online")
        case .other: Text("其他会议", en: "Other meeting")
        }
    }
}
