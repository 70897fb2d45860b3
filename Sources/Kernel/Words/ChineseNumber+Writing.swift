/// Writing numbers in ideographs.
extension ChineseNumber {
    private static let digits = Array("〇一二三四五六七八九")
    private static let numerals = Array("零一二三四五六七八九")
    private static let powers = ["", "十", "百", "千"]
    private static let sections = ["", "万", "亿", "万亿", "亿亿"]

    /// The number as it is said: 2020 is 二千零二十, 15 is 十五, -3 is 负三.
    public static func words(_ number: Int) -> String {
        guard number != 0 else { return "零" }
        var sections: [Int] = []
        var rest = number.magnitude
        while rest > 0 {
            sections.append(Int(rest % 10_000))
            rest /= 10_000
        }
        var text = ""
        var gap = false
        for (index, section) in sections.enumerated().reversed() {
            guard section > 0 else {
                gap = true
                continue
            }
            if !text.isEmpty, gap || section < 1000 { text += "零" }
            text += said(section) + Self.sections[index]
            gap = false
        }
        if text.hasPrefix("一十") { text.removeFirst() }
        return (number < 0 ? "负" : "") + text
    }

    /// The digits one by one, as years are printed: 2020 is 二〇二〇.
    public static func spelled(_ number: Int) -> String {
        (number < 0 ? "负" : "") + String(String(number.magnitude).compactMap { $0.wholeNumberValue }.map { digits[$0] })
    }

    /// A number below ten thousand.
    private static func said(_ section: Int) -> String {
        var text = ""
        var zero = false
        for (power, factor) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
            let digit = section / factor % 10
            if digit == 0 {
                zero = !text.isEmpty
            } else {
                if zero { text += "零" }
                zero = false
                text += String(numerals[digit]) + powers[power]
            }
        }
        return text
    }
}
