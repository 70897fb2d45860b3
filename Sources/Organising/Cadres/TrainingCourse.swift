public import Kernel

/// What is taught to those who work in unions: a course of the catalogue, held as often as it is wanted. Each time is a
/// ``CadreTraining``.
public struct TrainingCourse: LedgerEntry {
    public var title = ""
    public var kind: TrainingKind?
    public var audience = ""
    public var hours: Int?
    public var outline = ""
    public var teachers = ""
    public var days: ClosedRange<Day>?
    public var place = ""
    public var places: Int?
    public var reason = ""
    public var status: Status = .offered

    public init() {}

    public enum Status: String, LedgerStatus {
        case offered, retired

        public var label: Text {
            switch self {
            case .offered: Text("在用", en: "Offered")
            case .retired: Text("已停用", en: "No longer held")
            }
        }

        public var term: Term { self == .offered ? .openEnded : .final }
    }

    public static let ledger = Ledger<TrainingCourse>(
        "training-courses", Text("培训课程目录", en: "Training courses"), mark: "课", catalogue: ["S019"], name: \.title,
        fields: [
            .line("title", \.title, Text("课程名称", en: "Course"), max: 80).required(),
            .choice("kind", \.kind, Text("培训类别", en: "Kind")).required().listed(),
            .line("audience", \.audience, Text("培训对象", en: "For whom"), max: 120).required()
                .help(Text("如：新任非公企业工会主席", en: "Such as new chairs in private firms")),
            .number("hours", \.hours, Text("学时", en: "Hours"), 1...1000).required().listed(),
            .paragraphs("outline", \.outline, Text("课程内容", en: "What is taught"), max: 2000).required()
                .help(Text("讲义作为附件上传，开班的人下载来用", en: "Attach the papers, for whoever holds it")),
            .line("teachers", \.teachers, Text("可请的师资", en: "Who can teach it"), max: 200)
                .help(Text("写单位和姓名", en: "Names and where they work")),
            .days("days", \.days, Text("开班时间", en: "Days of the class"))
                .help(Text("开班后在「干部培训」里成一件，报名、到课和结果都登在那里", en: "Each class is an entry of Cadre training")),
            .line("place", \.place, Text("地点", en: "Place"), max: 80),
            .number("places", \.places, Text("计划人数", en: "Places"), 1...100_000)
                .help(Text("报名不能超过这个数", en: "No more can sign up")),
            .paragraphs("reason", \.reason, Text("停用原因", en: "Why it is no longer held"), max: 500),
        ],
        steps: [
            Step(
                "hold", Text("开班", en: "Hold a class"), from: .offered, to: .offered,
                asks: ["days", "place", "places"],
                effect: { course, desk in try desk.open(course.training) }),
            Step(
                "revise", Text("更新内容", en: "Revise"), from: .offered, to: .offered, asks: ["hours", "outline"]),
            Step("retire", Text("停用", en: "Retire"), from: .offered, to: .retired, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "training-courses.offered", Text("在用课程", en: "Courses offered"), .stock, until: .closed, by: ["kind"])
        ], identifiedBy: ["title", "kind"])

    private var training: CadreTraining {
        var training = CadreTraining()
        (training.title, training.kind, training.invited) = (title, kind, audience)
        (training.days, training.place, training.places) = (days, place, places)
        var session = TrainingSession()
        (session.topic, session.teacher, session.hours) = (title, String(teachers.prefix(60)), hours)
        training.sessions = [session]
        return training
    }
}
