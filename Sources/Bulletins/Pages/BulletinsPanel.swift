import Kernel
import Store
import Web

/// What the bulletins show of themselves on the workbench.
enum BulletinsPanel {
    static func load(for identity: Actor.Identity, on platform: Platform) async throws -> WorkPanel {
        let today = platform.clock.now().day
        let month = today.adding(days: -29)
        let (lines, all, recent, asks) = try await platform.read(as: identity) { connection, actor in
            let everything = try ArticleSelection(for: actor, ArticleFilter(), on: connection)
            let recent = try ArticleSelection(for: actor, ArticleFilter(from: month, to: today), on: connection)
            return (
                try everything.page(before: nil, limit: 8, on: connection), try everything.count(on: connection),
                try recent.count(on: connection),
                try Reminder.open(for: actor, today: today, on: connection).map(\.ask)
                    + DirectiveReminder.open(for: actor, today: today, on: connection).map(\.ask)
            )
        }
        return WorkPanel(
            Text("工会信息", en: "Bulletins"), all: "/bulletins",
            asks: asks,
            figures: [
                .init(Text("稿件", en: "Articles"), all, "/bulletins"),
                .init(Text("近 30 天", en: "Last 30 days"), recent, "/bulletins?from=\(month)&to=\(today)"),
            ],
            lines: lines.map(\.panelLine),
            empty: EmptyState(
                Text("还没有稿件。", en: "There are no articles yet."),
                act: Crumb(Text("导入工会信息", en: "Import bulletins"), "/bulletins/import")))
    }
}

extension BulletinsPanel {
    /// The newest articles of an organisation and those below it, on its page.
    ///
    /// - Returns: `nil` when there are none, or the organisation is out of reach.
    static func load(
        about organisation: ID<Organisation>, for identity: Actor.Identity, on platform: Platform
    ) async throws -> WorkPanel? {
        let found = try await platform.read(as: identity) { connection, actor -> (Organisation, [ArticleLine])? in
            guard let owner = try Organisation.find(organisation, on: connection) else { return nil }
            let filter = ArticleFilter(owner: owner.path)
            return (
                owner,
                try ArticleSelection(for: actor, filter, on: connection).page(before: nil, limit: 5, on: connection)
            )
        }
        guard let (owner, lines) = found, !lines.isEmpty else { return nil }
        return WorkPanel(
            Text("工会信息", en: "Bulletins"), all: Link("/bulletins").with("owner", owner.name), figures: [],
            lines: lines.map(\.panelLine), empty: EmptyState(Text("还没有稿件。", en: "There are no articles yet.")))
    }
}

extension ArticleLine {
    fileprivate var panelLine: WorkPanel.Line {
        .init(
            title ?? opening, meta: Text(same: "\(owner) · \(bulletinTitle)"), day: day, "/articles/\(id)")
    }
}

extension Reminder {
    fileprivate var ask: WorkPanel.Ask {
        WorkPanel.Ask(
            Text("报送\(period.words.zh)的工会信息", en: "File bulletins for \(period.words.en)"),
            meta: Text("\(asker)提醒\(organisation)", en: "\(asker) reminds \(organisation)"),
            since: day, "/bulletins/import")
    }
}

extension DirectiveReminder {
    fileprivate var ask: WorkPanel.Ask {
        WorkPanel.Ask(
            Text("传达学习：\(name)", en: "Convey: \(name)"),
            meta: Text(
                "\(asker)提醒\(organisation)，传达后报送工会信息", en: "\(asker) reminds \(organisation); report it in a bulletin"),
            since: day, Link("/dissemination").with("directive", directive.description))
    }
}
