public import Kernel
import Store
public import Web

/// How far each union has come with what it means to win in a year, group by group (S005).
public struct TargetPages: Sendable {
    let platform: Platform

    public init(platform: Platform) { self.platform = platform }

    static let address: Link = "/members/targets"
    static let title = Text("入会目标进度", en: "Targets of joining")

    public static let homes = [CatalogueHome("S005", "/members/targets")]

    public var routes: [Route] {
        [
            .page("/members/targets", "members.targets", for: .holding(.readMembers, .anywhere)) {
                try await progress($0)
            }
        ]
    }

    private func progress(_ visit: Visit) async throws -> Page {
        let today = visit.now.day
        let year = visit.query.number("year").flatMap { (2000...2100).contains($0) ? $0 : nil } ?? today.civil.year
        let progress = try await platform.read(as: visit.identity) { connection, actor in
            try TargetProgress.load(year, for: actor, on: today, connection)
        }
        return TargetPage(progress: progress, thisYear: today.civil.year).page
    }
}

/// The targets of a year in a table, those who are behind marked.
struct TargetPage {
    let progress: TargetProgress
    let thisYear: Int

    var page: Page {
        Page(
            TargetPages.title, trail: MemberPages.trail, entry: "members",
            lead: Text(
                "\(progress.year) 年；完成数按会籍自动统计", en: "\(progress.year); what is reached is counted from memberships")
        ) { html in
            html.a(
                Text("登记目标", en: "Set a target"), .href("/ledgers/joining-targets/new"),
                .class("btn btn-primary btn-sm"))
        } main: { html in
            html.tabs(
                ((thisYear - 2)...(thisYear + 1)).map { year in
                    Tab(
                        Text("\(year) 年", en: "\(year)"), TargetPages.address.with("year", String(year)),
                        isCurrent: year == progress.year)
                }, label: Text("年度", en: "Year"))
            html.sheet {
                html.table(
                    progress.lines, columns, caption: TargetPages.title,
                    empty: EmptyState(Text("这一年还没有登记目标。", en: "No target is set for that year.")))
            }
        }
    }

    private var columns: [Column<TargetProgress.Line>] {
        [
            Column(Text("群体", en: "Group")) { html, line in
                html.a(line.group.label, .href("/ledgers/joining-targets/\(line.target.entry.id)"))
                html.div(.class("meta")) { html.span(line.target.owner, .lang(.zh)) }
            },
            Column(Text("新入会", en: "Joined"), isNumeric: true) { html, line in
                guard let asked = line.asked else { return html.text("—") }
                let union = line.target.entry.owner.organisation.description
                html.a(line.joined.grouped, .href(asked.carried(by: MemberPages.address.with("in", union))))
            },
            Column(Text("完成", en: "Reached")) { html, line in
                html.progressBar(line.joined, of: line.goal, line.group.label)
            },
            Column(Text("进度", en: "Pace"), isMinor: true) { html, line in
                if line.joined >= line.goal {
                    html.chip(Text("已完成", en: "Reached"), .good)
                } else if line.isBehind(progress.passed) {
                    html.chip(Text("落后于时间", en: "Behind the year"), .soon)
                } else {
                    html.chip(Text("正常", en: "In time"))
                }
            },
        ]
    }
}
