public import Kernel

/// A page being written: bytes of HTML, in one language, escaped by construction.
///
/// Elements are written by calling them, their content inside the closure:
///
///     html.section(.class("sheet")) {
///         html.h2(Text("待办", en: "To do"))
///         html.p(entry.title)
///     }
///
/// There is no way to write markup from a string. A ``Text`` is written in the language of the page; where that
/// language is missing, the other one is shown under its own `lang`.
///
/// A page is written by one task from top to bottom and then given away as bytes.
public final class HTML {
    public let language: Language
    let surroundings: Surroundings
    // A buffer of our own: an append to an array costs three times as much, and a page is some four thousand appends.
    // Unchecked: an append never calls back into the page, so two accesses cannot meet; the check cost a third of a page.
    @exclusivity(unchecked) private var room: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var size = 32_768
    @exclusivity(unchecked) private var count = 0
    /// Whether a form that changes state stands on the page, so that its visitor needs a visit cookie.
    var hasForm: Bool { token != nil }
    private var token: String?

    public convenience init(language: Language) {
        self.init(language: language, surroundings: Surroundings())
    }

    init(language: Language, surroundings: Surroundings) {
        self.language = language
        self.surroundings = surroundings
        room = .allocate(capacity: size)
    }

    deinit { room.deallocate() }

    /// What has been written so far.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The same as bytes; valid until more is written.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: room, count: count) }

    /// Writes what a person wrote: a name, a title, a number.
    public func text(_ string: String) { Escaping.text(string, to: self) }

    public func text(_ number: Int) { text(String(number)) }

    /// Writes a phrase in the language of the page.
    public func text(_ phrase: Text) {
        let (words, foreign) = phrase.shown(in: language)
        guard let foreign else { return text(words) }
        span(.lang(foreign)) { text(words) }
    }

    /// The token for a form that changes state, the same for every form of the page.
    func formToken() -> String {
        if let token { return token }
        let made = surroundings.formToken()
        token = made
        return made
    }

    func literal(_ literal: StaticString) { literal.withUTF8Buffer { append($0) } }

    func byte(_ byte: UInt8) { claim(1)[0] = byte }

    func attributeValue(_ string: String) { Escaping.attribute(string, to: self) }

    /// `<name`
    func beginTag(_ name: StaticString) {
        name.withUTF8Buffer { name in
            let tag = claim(name.count + 1)
            tag[0] = 0x3C
            for index in 0..<name.count { tag[index + 1] = name[index] }
        }
    }

    /// `</name>`
    func close(_ name: StaticString) {
        name.withUTF8Buffer { name in
            let tag = claim(name.count + 3)
            tag[0] = 0x3C
            tag[1] = 0x2F
            for index in 0..<name.count { tag[index + 2] = name[index] }
            tag[name.count + 2] = 0x3E
        }
    }

    /// Writes bytes as they are.
    @inline(__always)
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        claim(bytes.count).update(from: start, count: bytes.count)
    }

    /// Room for so many bytes, which count as written: the caller fills them before anything else is written.
    @inline(__always)
    private func claim(_ length: Int) -> UnsafeMutablePointer<UInt8> {
        if count + length > size { grow(by: length) }
        defer { count += length }
        return room + count
    }

    private func grow(by length: Int) {
        size = max(2 * size, count + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        larger.update(from: room, count: count)
        room.deallocate()
        room = larger
    }
}

/// What a page needs from the site around it.
struct Surroundings {
    var assets = Assets.none
    /// Made only when a form asks for it: it costs an HMAC.
    var formToken: () -> String = { "" }
    /// Where the page can be asked for again by GET.
    var address = Link.home
}

extension Text {
    /// The words to show, and their language when it is not the one asked for.
    func shown(in language: Language) -> (words: String, foreign: Language?) {
        let (own, other) = language == .zh ? (zh, en) : (en, zh)
        guard own.isEmpty, !other.isEmpty else { return (own, nil) }
        return (other, language == .zh ? .en : .zh)
    }
}
