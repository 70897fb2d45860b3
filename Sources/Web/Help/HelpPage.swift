import Kernel

/// All topics on one page, with a list of them and the keys.
struct HelpPage {
    let frame: Frame

    var page: Page {
        Page(
            Text("帮助", en: "Help"),
            lead: Text("每个页面一小节，按 Ctrl+F 查找", en: "One short section for each page")
        ) { [frame] html in
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    for topic in frame.helpTopics {
                        html.sheet(topic.title, id: topic.name) { html.div(.class("prose")) { topic.body(html) } }
                    }
                    KeySheet(frame: frame).write(to: html)
                }
                html.div(.class("narrow")) {
                    html.sheet(Text("目录", en: "Contents")) {
                        html.ul(.class("lines")) {
                            for topic in frame.helpTopics {
                                html.li { html.a(topic.title, .href(.fragment(topic.name))) }
                            }
                            html.li { html.a(Text("键盘", en: "Keyboard"), .href(.fragment("keys"))) }
                        }
                    }
                }
            }
        }
    }
}

extension Route {
    static func help(_ frame: Frame) -> Route {
        page("/help", "help.show", for: .everyone) { _ in HelpPage(frame: frame).page }
    }
}
