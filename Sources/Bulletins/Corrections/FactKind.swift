import Kernel

/// The kinds of facts that the reader finds in an article.
enum FactKind: String, CaseIterable, Codable, Sendable {
    case person, organisation, figure, points, slip, dates, topics, conveyances

    var label: Text {
        switch self {
        case .person: Text("人物", en: "People")
        case .organisation: Text("组织", en: "Organisations")
        case .figure: Text("数字", en: "Figures")
        case .points: Text("要点", en: "Points")
        case .slip: Text("疑似笔误", en: "Probable slips")
        case .dates: Text("时间", en: "When")
        case .topics: Text("主题", en: "Topics")
        case .conveyances: Text("传达学习", en: "Conveyed")
        }
    }

    /// Whether an article has one value of it, which stands nowhere in particular.
    var isOfWholeArticle: Bool { [.points, .dates, .topics, .conveyances].contains(self) }

    /// Whether a person can add one that the reader missed.
    var canBeAdded: Bool { [.person, .organisation, .figure].contains(self) }
}
