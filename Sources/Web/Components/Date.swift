public import Kernel

extension HTML {
    /// A day as `2026-11-21`.
    public func date(_ day: Day) {
        let words = day.description
        time(words, .datetime(words))
    }
}
