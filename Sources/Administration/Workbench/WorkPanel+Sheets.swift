import Kernel
import Web

extension HTML {
    /// The newest lines of a panel.
    func lines(of panel: WorkPanel) {
        guard let lines = panel.lines else { return }
        sheet(panel.title) {
            a(Text("全部", en: "All"), .href(panel.all))
        } content: {
            guard !lines.isEmpty else { return emptyState(panel.empty) }
            ul(.class("todo unlit")) {
                for line in lines {
                    li {
                        div {
                            a(line.title, .href(line.link), .class("title"), .lang(.zh))
                            div(line.meta, .class("meta"))
                        }
                        div(.class("due")) { date(line.day) }
                    }
                }
            }
        }
    }

    /// The figures of a panel, with the time they were counted at.
    func figures(of panel: WorkPanel, at now: Instant) {
        let clock = String(now.stamp.dropFirst(11).prefix(5))
        sheet(panel.title) {
            span(Text("截至 \(clock)", en: "as of \(clock)"), .class("meta"))
        } content: {
            for figure in panel.figures {
                div(.class("figure")) {
                    div {
                        div(figure.label, .class("k"))
                        a(figure.value.grouped, .href(figure.link), .class("v"))
                    }
                    if let beside = figure.beside {
                        div(.class("d")) {
                            if let link = beside.link {
                                a(beside.title, .href(link))
                            } else {
                                text(beside.title)
                            }
                        }
                    }
                }
            }
        }
    }
}
