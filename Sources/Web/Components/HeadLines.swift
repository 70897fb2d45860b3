public import Kernel

extension HTML {
    /// A signed head as it is printed: seven lines, which typed into a file again are the head.
    ///
    /// What is printed on paper is in many hands, and nobody takes it back.
    public func headLines(_ head: SignedHead) {
        p(
            Text(
                "这七行以后输入成文件，就能核对留痕有没有被改写。",
                en: "Typed into a file again, these seven lines tell whether the journal was rewritten."))
        ol(.class("lines")) {
            for line in head.description.split(whereSeparator: \.isNewline) { li { code(String(line)) } }
        }
    }
}
