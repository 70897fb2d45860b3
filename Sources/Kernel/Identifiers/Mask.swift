/// Hiding a part of a text behind asterisks, as many as there are characters.
enum Mask {
    /// All but the ends; a text that is no longer than both of them together is hidden whole.
    static func middle(_ text: String, first: Int, last: Int) -> String {
        let hidden = text.count - first - last
        guard hidden > 0 else { return String(repeating: "*", count: text.count) }
        return text.prefix(first) + String(repeating: "*", count: hidden) + text.suffix(last)
    }
}
