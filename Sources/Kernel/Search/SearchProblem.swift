/// Why a search was not made; the page shows ``explanation`` beside the field.
public enum SearchProblem: Error, Hashable, Sendable {
    /// No letter, digit or ideograph was asked for.
    case noWords
    /// More than ``SearchQuery/longest`` characters, or more than ``SearchQuery/mostWords`` words.
    case tooLong

    public var explanation: Text {
        switch self {
        case .noWords:
            Text(
                "请输入至少一个汉字、字母或数字；标点和符号不能单独检索",
                en: "Enter at least one character, letter or digit; punctuation alone cannot be searched")
        case .tooLong:
            Text(
                "检索内容过长：最多 \(SearchQuery.longest) 个字、\(SearchQuery.mostWords) 个词，请缩短",
                en:
                    "The search is too long: at most \(SearchQuery.longest) characters and \(SearchQuery.mostWords) words"
            )
        }
    }
}
