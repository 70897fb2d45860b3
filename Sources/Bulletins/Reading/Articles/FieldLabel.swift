/// The labels of a form that unions file their reports on: `标题：…`, `正文：…`.
enum FieldLabel {
    private static let titles = WordList("标题: 题目: 信息标题: 稿件标题: 信息题目:")
    private static let bodies = WordList("正文: 内容: 信息内容: 稿件内容: 主要内容: 信息正文:")

    /// The headline behind the label at the start of `range`; `nil` if no such label stands there.
    static func title(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? { rest(units, range, titles) }

    /// What stands behind the label of the body at the start of `range`, nothing if the body begins on the next line; `nil`
    /// if no such label stands there.
    static func body(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        rest(units, range, bodies, mayBeEmpty: true)
    }

    private static func rest(_ units: [UInt16], _ range: Range<Int>, _ labels: WordList, mayBeEmpty: Bool = false)
        -> Range<Int>?
    {
        let length = labels.length(in: units, at: range.lowerBound, before: range.upperBound)
        guard length > 0 else { return nil }
        let rest = units.trimmed(range.lowerBound + length..<range.upperBound)
        return rest.isEmpty && !mayBeEmpty ? nil : rest
    }
}
