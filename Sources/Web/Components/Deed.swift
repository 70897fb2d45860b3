public import Kernel

extension HTML {
    /// The words of a link or button that stands in many rows, and, for those who hear the page, what it is about: a name, a
    /// title, as a person wrote it.
    public func deed(_ words: Text, about subject: Text) {
        text(words)
        span(.class("visually-hidden")) {
            text(Text("：", en: ": "))
            text(subject)
        }
    }
}
