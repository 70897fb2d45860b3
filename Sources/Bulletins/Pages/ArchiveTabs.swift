import Kernel
import Web

/// The ways of looking at the bulletins.
enum ArchiveTabs: CaseIterable {
    case articles, issues, figures, dissemination, roundUp, chronicle, officeHolders

    private var label: Text {
        switch self {
        case .articles: Text("稿件", en: "Articles")
        case .issues: Text("期刊", en: "Issues")
        case .figures: Text("数字", en: "Figures")
        case .dissemination: Text("传达学习", en: "Dissemination")
        case .roundUp: Text("各地动态", en: "Round-up")
        case .chronicle: Text("大事记", en: "Chronicle")
        case .officeHolders: Text("人物与职务", en: "People and posts")
        }
    }

    private var link: Link {
        switch self {
        case .articles: "/bulletins"
        case .issues: "/bulletins/issues"
        case .figures: "/figures"
        case .dissemination: "/dissemination"
        case .roundUp: "/round-up"
        case .chronicle: "/chronicle"
        case .officeHolders: "/office-holders"
        }
    }

    static func write(_ html: HTML, _ current: ArchiveTabs) {
        html.tabs(
            allCases.map { Tab($0.label, $0.link, isCurrent: $0 == current) }, label: Text("工会信息", en: "Bulletins"))
    }

    static func importAct(_ html: HTML) {
        html.a(Text("导入工会信息", en: "Import bulletins"), .href("/bulletins/import"), .class("btn btn-primary btn-sm"))
    }
}
