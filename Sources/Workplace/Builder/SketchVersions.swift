import Kernel
import Web

/// The versions of a ledger: what each changed, who published it and when; each can be read as it was.
struct SketchVersions {
    let sheet: SketchSheet
    /// The oldest first.
    let versions: [BuiltVersion]

    static let title = Text("历次版本", en: "Versions")

    var page: Page {
        Page(
            Self.title, trail: sheet.trail, entry: "builder",
            lead: Text(
                "发布过的版本不再改动；每一版改了什么，都在这里", en: "A published version never changes; here is what each one changed")
        ) { [self] html in
            html.sheet {
                guard !versions.isEmpty else {
                    return html.div(.class("prose")) { html.p(Text("还没有发布过。", en: "None was published yet.")) }
                }
                html.ul(.class("lines")) { for index in versions.indices.reversed() { line(index, html) } }
            }
        }
    }

    private func line(_ index: Int, _ html: HTML) {
        let version = versions[index]
        html.li {
            html.a(version.title, .href(sheet.link(to: version)))
            html.div(.class("meta")) { version.writeOrigin(to: html) }
            guard index > 0 else { return }
            let lines = SketchDifference(versions[index - 1].sketch, version.sketch).lines
            html.ul(.class("changes")) { for line in lines { html.li(line) } }
        }
    }

    /// One of them, as it was.
    ///
    /// - Returns: `nil` for one that there is not.
    func page(of number: Int) -> Page? {
        guard let version = versions.first(where: { $0.number == number }) else { return nil }
        return Page(
            version.title, trail: sheet.trail + [Crumb(Self.title, sheet.link(to: "versions"))], entry: "builder"
        ) { html in
            html.sheet { html.div(.class("prose")) { version.writeOrigin(to: html) } }
            SketchReading(sketch: version.sketch).write(to: html)
        }
    }
}

extension BuiltVersion {
    fileprivate var title: Text { Text("第 \(number) 版", en: "Version \(number)") }

    /// When it was published, and by whom.
    fileprivate func writeOrigin(to html: HTML) {
        html.time(String(at.stamp.prefix(16)), .datetime(at.stamp))
        html.text(" · ")
        if let name { html.span(name, .lang(.zh)) } else { html.text(ActorKind.operator.label) }
    }
}

extension SketchSheet {
    fileprivate func link(to version: BuiltVersion) -> Link { "/builder/\(ledger.id)/versions/\(version.number)" }
}
