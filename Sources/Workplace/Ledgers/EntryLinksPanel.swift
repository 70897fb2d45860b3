import Kernel
import Web

/// The entries that belong to one: by ledger and, where the ledger says so, in groups, with how many of each are closed.
struct EntryLinksPanel {
    let links: [EntryLink]
    /// Whose the entry is; what is the same union's does not say so.
    let owner: String
    let book: LedgerBook

    func write(to html: HTML) {
        guard !links.isEmpty else { return }
        html.sheet(Text("相关事项", en: "Related")) {
            for part in Self.parts(of: links, by: \.ledger) {
                if part.links.count > 1 { head(book[part.name]?.title ?? Text(same: part.name.name), part.links, html) }
                for group in Self.parts(of: part.links, by: \.group) {
                    if !group.name.isEmpty { head(Text(same: group.name), group.links, html) }
                    list(group.links, html)
                }
            }
        }
    }

    private func head(_ title: Text, _ links: [EntryLink], _ html: HTML) {
        html.div(.class("prose")) {
            html.h3(title)
            html.progressBar(
                links.count { !$0.isOpen }, of: links.count, Text("\(title.zh)：已办结", en: "\(title.en): closed"))
        }
    }

    private func list(_ links: [EntryLink], _ html: HTML) {
        html.ul(.class("lines")) {
            for link in links {
                html.li {
                    if link.isReadable {
                        html.a(link.title, .href("/ledgers/\(link.ledger.name)/\(link.entry)"), .lang(.zh))
                    } else {
                        html.span(link.title, .lang(.zh))
                    }
                    html.div(.class("meta")) { meta(link, html) }
                }
            }
        }
    }

    private func meta(_ link: EntryLink, _ html: HTML) {
        html.text(link.number)
        if link.owner != owner {
            html.text(" · ")
            html.span(link.owner, .lang(.zh))
        }
        html.text(" · ")
        html.text(book[link.ledger]?.description.label(ofStatus: link.status) ?? Text(same: link.status))
    }

    /// Those that have the same name together, in the order in which the names come.
    private static func parts<Name: Hashable>(
        of links: [EntryLink], by name: (EntryLink) -> Name
    ) -> [(name: Name, links: [EntryLink])] {
        let parts = Dictionary(grouping: links, by: name)
        var seen: Set<Name> = []
        return links.map(name).filter { seen.insert($0).inserted }.map { ($0, parts[$0] ?? []) }
    }
}
