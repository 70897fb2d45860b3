import Kernel

extension HTML {
    /// One button that shows the page in the other language. It is a form: looking at a link never changes anything.
    func languageSwitch() {
        let other: Language = language == .zh ? .en : .zh
        form(post: "/language", class: "inline language") {
            input(.type("hidden"), .name("language"), .value(other.rawValue))
            input(.type("hidden"), .name("return"), .value(surroundings.address.text))
            button(other == .en ? "English" : "中文", .type("submit"), .class("quiet"), .lang(other))
        }
    }
}
