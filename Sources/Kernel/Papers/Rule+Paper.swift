extension Rule {
    /// As a paper cites it: 《工会法》第十二条. The year and number of the text stay in the rule.
    public var cited: String {
        let name = source.zh.prefix { $0 != "（" }
        let articles = article.split(separator: "、").map { part in
            guard part.first == "§", let number = Int(part.dropFirst()) else { return String(part) }
            return "第" + ChineseNumber.words(number) + "条"
        }
        return "《\(name)》" + articles.joined(separator: "、")
    }
}

extension Day {
    /// As papers bear it: 2026年11月8日.
    public var onPaper: String {
        let civil = civil
        return "\(civil.year)年\(civil.month)月\(civil.day)日"
    }
}
