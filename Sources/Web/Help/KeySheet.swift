import Kernel

/// The keys that `keys.js` knows.
struct KeySheet {
    let frame: Frame

    func write(to html: HTML) {
        html.sheet(Text("键盘", en: "Keyboard"), id: "keys") {
            html.dl(.class("definitions")) {
                key(["/"], Text("到搜索框", en: "Go to the search box"), html)
                key(["?"], Text("打开帮助", en: "Open this help"), html)
                for entry in frame.navigation.flatMap(\.all) {
                    if let letter = entry.key { key(["g", String(letter)], entry.label, html) }
                }
                key(
                    ["Tab"],
                    Text(
                        "到下一个链接或栏目；第一下出现「跳到正文」",
                        en: "Next link or field; the first press offers “Skip to content”"), html)
            }
            html.p(
                Text(
                    "在输入框里打字时，这些按键不起作用。不用键盘、不开脚本，一切照样能办。",
                    en:
                        "While you type in a field, these keys do nothing. Everything also works without them and without "
                        + "scripts."),
                .class("note"))
        }
    }

    private func key(_ keys: [String], _ meaning: Text, _ html: HTML) {
        html.dt {
            for (index, key) in keys.enumerated() {
                if index > 0 { html.text(" ") }
                html.kbd(key)
            }
        }
        html.dd(meaning)
    }
}
