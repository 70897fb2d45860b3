public import Kernel

extension HTML {
    /// Terms and what stands for each, one below the other.
    public func definitions(content: () -> Void) { dl(.class("definitions"), content: content) }

    /// One line of ``definitions(content:)``.
    public func definition(_ term: Text, content: () -> Void) {
        dt(term)
        dd(content: content)
    }

    public func definition(_ term: Text, _ string: String) { definition(term) { text(string) } }

    public func definition(_ term: Text, _ words: Text) { definition(term) { text(words) } }
}
