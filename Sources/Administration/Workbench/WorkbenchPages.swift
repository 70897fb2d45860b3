import Kernel
import Store
import Web

/// The first page: the day, what there is to begin with, and what each line of work shows of itself.
struct WorkbenchPages {
    let platform: Platform
    let works: [Work]

    var routes: [Route] {
        [.page("/", "workbench.show", for: .signedIn) { visit in try await page(visit) }]
    }

    private func page(_ visit: Visit) async throws -> Page {
        let beginnings = try await Beginning.list(for: visit.identity, on: platform)
        var panels: [WorkPanel] = []
        for work in works where visit.actor.may(work.permission) {
            if let panel = try await work.panel(visit.identity) { panels.append(panel) }
        }
        let tree = try await TreeFigures.load(for: visit.identity, on: platform)
        let today = visit.now.day
        return Page(today.withWeekday, entry: "workbench", lead: today.almanac) { [panels] html in
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    if beginnings.contains(where: { !$0.isDone }) { Beginning.write(beginnings, to: html) }
                    asks(panels, html)
                    for panel in panels { html.lines(of: panel) }
                    if panels.isEmpty && !beginnings.contains(where: { !$0.isDone }) { quiet(html, visit.actor) }
                }
                html.div(.class("narrow")) {
                    for panel in panels where !panel.figures.isEmpty { html.figures(of: panel, at: visit.now) }
                    tree.write(to: html)
                }
            }
        }
    }

    /// What waits, of all modules; the first whose panel is a list of asks says what stands there when nothing does.
    private func asks(_ panels: [WorkPanel], _ html: HTML) {
        let asks = panels.flatMap(\.asks)
        let inbox = panels.first { $0.lines == nil }
        guard !asks.isEmpty || inbox != nil else { return }
        // As many as the link opens, and the rail counts; what other modules ask says its own number.
        let waiting = inbox?.waiting ?? panels.reduce(0) { $0 + $1.waiting }
        html.sheet(waiting == 0 ? Text("待办", en: "To do") : Text("待办 \(waiting)", en: "To do: \(waiting)")) {
            if let inbox { html.a(Text("全部", en: "All"), .href(inbox.all)) }
        } content: {
            if asks.isEmpty, let inbox { return html.emptyState(inbox.empty) }
            html.ul(.class("todo")) { for ask in asks { html.li { write(ask, html) } } }
        }
    }

    private func write(_ ask: WorkPanel.Ask, _ html: HTML) {
        switch ask.standing {
        case .since: html.light(.soon, Text("待办", en: "Waits"))
        case .due(let note): html.light(of: note)
        }
        html.div {
            html.a(ask.words, .href(ask.link), .class("title"))
            html.div(ask.meta, .class("meta"))
        }
        switch ask.standing {
        case .since(let day): html.div(.class("due")) { html.date(day) }
        case .due(let note): html.due(note)
        }
    }

    private func quiet(_ html: HTML, _ actor: Actor) {
        html.sheet(Text("待办", en: "To do")) {
            if actor.grants.isEmpty {
                html.emptyState(
                    EmptyState(
                        Text(
                            "您还没有角色，请安全管理员为您的账号授予角色。",
                            en: "You hold no role yet. Ask your security administrator to grant you one.")))
            } else {
                html.emptyState(
                    EmptyState(
                        Text("没有要办的事。", en: "Nothing waits for you."),
                        act: Crumb(Text("看帮助", en: "Read the help"), "/help")))
            }
        }
    }
}
