extension Rule {
    /// As a paper cites it: 《工会法》第十二条. The year and number of the text stay in the rule.
    public var cited: String { Self.cited(source.zh, article) }

    fileprivate static func cited(_ source: String, _ article: String) -> String {
        let articles = article.split(separator: "、").map { part in
            guard part.first == "§", let number = Int(part.dropFirst()) else { return String(part) }
            return "第" + ChineseNumber.words(number) + "条"
        }
        return "《\(source.prefix { $0 != "（" })》" + articles.joined(separator: "、")
    }
}

extension Reckoning {
    /// The rule by which it was reckoned, as a paper cites it.
    public var cited: String {
        let parts = citation.zh.split(separator: " ", maxSplits: 1).map(String.init)
        return Rule.cited(parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
}

extension Day {
    /// As papers bear it: 2026年11月8日.
    public var onPaper: String {
        let civil = civil
        return "\(civil.year)年\(civil.month)月\(civil.day)日"
    }
}
