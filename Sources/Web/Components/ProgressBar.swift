public import Kernel

extension HTML {
    /// How much of a whole is done, as a bar and in words.
    public func progressBar(_ done: Int, of whole: Int, _ label: Text) {
        div(.class("progress-line")) {
            progress(.max(String(max(whole, 1))), .value(String(min(max(done, 0), max(whole, 1)))), .label(label)) {
                text("\(done) / \(whole)")
            }
            span("\(done) / \(whole)", .class("progress-words"))
        }
    }

    /// The steps of a procedure, with the one at which it stands.
    public func steps(_ steps: [Text], current: Int) {
        ol(.class("steps")) {
            for (index, step) in steps.enumerated() {
                if index == current {
                    li(step, .class("now"), .current)
                } else {
                    li(step, .class(index < current ? "done" : ""))
                }
            }
        }
    }
}
