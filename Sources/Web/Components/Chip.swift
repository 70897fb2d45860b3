public import Kernel

/// How a chip or a light is coloured; red is for what is late or due now, nothing else.
public enum Tone: String, Sendable {
    case plain, good, soon, late
}

extension HTML {
    /// A word in a frame: a status, a post.
    public func chip(_ words: Text, _ tone: Tone = .plain) { span(words, .class("chip \(tone.rawValue)")) }

    /// A coloured point that also says what it means.
    public func light(_ tone: Tone, _ meaning: Text) {
        span(.class("light \(tone.rawValue)")) { span(meaning, .class("visually-hidden")) }
    }
}
