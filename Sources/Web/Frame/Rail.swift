import Kernel

/// The navigation: a rail at the side; on a phone a bar at the foot, whose last entry opens the whole of it.
struct Rail {
    let frame: Frame
    let signedIn: SignedIn?
    let current: String?

    func write(to html: HTML) {
        frame.rails.write(sight(in: html.language), to: html) { writeAnew(to: html) }
    }

    private func sight(in language: Language) -> WrittenRails.Sight {
        WrittenRails.Sight(
            language: language, current: current, isOpen: frame.entries.map(isOpen),
            counts: signedIn?.counts ?? [:],
            ways: signedIn?.ways.all.filter(isOpen).map { WrittenRails.Sight.Way(name: $0.name, label: $0.label) } ?? []
        )
    }

    private func writeAnew(to html: HTML) {
        html.nav(.class("rail"), .id("menu"), .label(Text("主导航", en: "Main navigation"))) {
            html.a(.class("brand"), .href(.home)) {
                html.img(.src(html.surroundings.assets.link("seal.svg")), .alt(Text(same: "")), .width(30), .height(30))
                html.span(frame.name)
            }
            for group in frame.navigation {
                write(group, to: html)
                if !group.lines.isEmpty, let ways = signedIn?.ways { write(ways, to: html) }
            }
            html.a(Text("更多", en: "More"), .class("entry bar more"), .href(.fragment("menu")))
            html.a(Text("收起", en: "Close"), .class("entry less"), .href(.fragment("main")))
        }
    }

    private func write(_ group: NavigationGroup, to html: HTML) {
        guard group.all.contains(where: isOpen) else { return }
        if let title = group.title { html.h2(title) }
        list(group.entries.filter(isOpen), to: html)
        for line in group.lines { fold(line, to: html) }
    }

    private func list(_ entries: [NavigationEntry], to html: HTML) {
        guard !entries.isEmpty else { return }
        html.ul {
            for entry in entries { html.li(.class(entry.isInBar ? "in-bar" : "")) { write(entry, to: html) } }
        }
    }

    /// A line of work with what waits in all of it; it stands open where the page is one of its own.
    private func fold(_ line: NavigationGroup, to html: HTML) {
        let entries = line.entries.filter(isOpen)
        guard let title = line.title, !entries.isEmpty else { return }
        html.details(.class("line"), .when(entries.contains { $0.name == current }, .open)) {
            html.summary {
                html.span(title)
                count(entries.reduce(0) { $0 + (signedIn?.counts[$1.name]?.number ?? 0) }, to: html)
            }
            list(entries, to: html)
        }
    }

    private func count(_ number: Int, isLate: Bool = false, to html: HTML) {
        guard number > 0 else { return }
        html.span(.class(isLate ? "count late" : "count")) {
            html.text(number)
            if isLate { html.span(Text(" 件逾期或今天到期", en: " late or due today"), .class("visually-hidden")) }
        }
    }

    private func isOpen(_ entry: NavigationEntry) -> Bool {
        entry.permission.map { signedIn?.actor.may($0) ?? false } ?? true
    }

    private func write(_ entry: NavigationEntry, to html: HTML) {
        html.a(
            .class("entry"), .href(entry.link), .when(entry.name == current, .current),
            .when(entry.key != nil, .data("key", entry.key.map(String.init) ?? ""))
        ) {
            html.span(entry.label)
            if let waiting = signedIn?.counts[entry.name] { count(waiting.number, isLate: waiting.isLate, to: html) }
        }
    }
}
