import Kernel
import Web

extension IndicatorQuery {
    /// In place of figures when no organisation is meant: why, and the way back to one's own.
    func unknown(_ title: Text, _ entry: String, _ own: Link) -> Page {
        Page(title, entry: entry) { html in
            html.sheet {
                html.emptyState(
                    EmptyState(
                        words.isEmpty
                            ? Text("没有您可以看统计的单位。", en: "There is no union whose figures you may see.")
                            : Text("没有叫「\(words)」的单位。", en: "No union is called \(words)."),
                        act: words.isEmpty ? nil : Crumb(Text("看本单位", en: "See one’s own"), own)))
            }
        }
    }
}
