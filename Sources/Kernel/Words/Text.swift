/// A phrase in both languages. Chinese is the original; English is complete.
public struct Text: Hashable, Codable, Sendable {
    public let zh: String
    public let en: String

    public init(_ zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// A name or number that is the same in both languages.
    public init(same text: String) {
        zh = text
        en = text
    }

    /// The words in a language; where they are missing, those of the other.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh.isEmpty ? en : zh
        case .en: en.isEmpty ? zh : en
        }
    }

    public static func + (first: Text, second: Text) -> Text {
        Text(first[.zh] + second[.zh], en: first[.en] + second[.en])
    }
}

/// A language of the screens.
public enum Language: String, CaseIterable, Codable, Sendable {
    case zh, en

    /// The tag of BCP 47 for the `lang` attribute.
    public var tag: String { self == .zh ? "zh-Hans" : "en" }
}
