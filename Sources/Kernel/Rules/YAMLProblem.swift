import Yams

/// Where a file is no YAML, what is wrong there, and what to write instead. The parser says it in English and in its own terms.
struct YAMLProblem {
    let line: Int
    let words: Text

    /// - Parameter error: what the parser threw.
    init(_ error: any Error, in yaml: String) {
        switch error as? YamlError {
        case .scanner(let around, let problem, let mark, _), .parser(let around, let problem, let mark, _),
            .composer(let around, let problem, let mark, _):
            line = mark.line
            words = Self.words(problem) + Self.beginning(of: around, problem, at: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            line = Self.line(where: keys.first ?? "", standsTwiceFrom: context.mark.line, in: yaml)
            words = Self.twice(keys)
        case .reader(_, let offset, _, _):
            (line, words) = (Self.line(at: offset ?? 0, of: yaml), Self.control)
        default: (line, words) = (1, Self.unreadable)
        }
    }

    private static func line(at offset: Int, of yaml: String) -> Int {
        1 + yaml.prefix(offset).count(where: \.isNewline)
    }

    /// The second line of one level that begins with a key; where there is none, that on which the level begins.
    private static func line(where key: String, standsTwiceFrom first: Int, in yaml: String) -> Int {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        func indent(_ line: Substring) -> Int { line.prefix { " -".contains($0) }.count }
        let places = lines.indices.dropFirst(first - 1).filter {
            lines[$0].dropFirst(indent(lines[$0])).hasPrefix(key + ":")
        }
        guard let own = places.first else { return first }
        return places.dropFirst().first { indent(lines[$0]) == indent(lines[own]) }.map { $0 + 1 } ?? first
    }

    private static func words(_ problem: String) -> Text {
        known.first { problem.contains($0.key) }?.words ?? unreadable
    }

    /// Of what is not closed, where it was opened.
    private static func beginning(of around: YamlError.Context?, _ problem: String, at line: Int) -> Text {
        guard let begun = around?.mark.line, begun < line,
            ["',' or", "end of stream"].contains(where: problem.contains)
        else { return Text(same: "") }
        return Text("（从第 \(begun) 行开始）", en: " (begun on line \(begun))")
    }

    private static func twice(_ keys: [String]) -> Text {
        Text(
            "「\(keys.joined(separator: "、"))」在同一层写了两次，请留一个",
            en: "\(keys.joined(separator: ", ")) stands twice on one level; keep one of them")
    }

    private static let unreadable = Text(
        "这里不合 YAML 的写法：请核对这一行和上一行的缩进、冒号和引号",
        en: "this is not written as YAML is: look at indentation, colons and quotes of this line and the one above")

    private static let control = Text(
        "这里有看不见的控制字符，请删去，或重新输入这一行", en: "an invisible control character stands here; delete it, or type the line anew")

    private static let indentation = Text(
        "缩进与上面几行对不齐：同一层的各行要从同一列写起，用空格，不用制表符",
        en: "it does not line up with the lines above: lines of one level begin in one column, after blanks and no tab")

    /// By words of the parser; the first that are found count.
    private static let known: [(key: String, words: Text)] = [
        (
            "mapping values are not allowed",
            Text(
                "这里多了一个冒号，或缩进不对：内容里有「: 」的，整段加引号",
                en: "a colon stands where none may, or the indentation is wrong: quote a text that holds “: ”")
        ),
        (
            "could not find expected ':'",
            Text(
                "这一项或上一项缺少冒号：写成「键: 值」，冒号后空一格",
                en: "a colon is missing here or just above: write “key: value”, with a blank")
        ),
        ("tab character", Text("缩进用了制表符，请改用空格", en: "a tab is used to indent; use blanks")),
        (
            "cannot start any token",
            Text(
                "这里不能以制表符、@、` 或 % 开头：缩进用空格，以这些符号开头的内容加引号",
                en: "nothing may begin with a tab, @, ` or % here: indent by blanks, and quote what begins so")
        ),
        (
            "',' or ']'",
            Text("方括号 [ 没有合上，或两项之间缺少逗号", en: "a bracket [ is not closed, or a comma is missing between two items")
        ),
        (
            "',' or '}'",
            Text("花括号 { 没有合上，或两项之间缺少逗号", en: "a brace { is not closed, or a comma is missing between two items")
        ),
        ("unexpected end of stream", Text("引号没有合上，请补上右引号", en: "a quote is not closed; add the second one")),
        (
            "escape",
            Text("双引号里的反斜杠要写成 \\\\，或改用单引号", en: "write a backslash in double quotes as \\\\, or use single quotes")
        ),
        (
            "block sequence entries are not allowed",
            Text(
                "「- 」不能写在这里：清单的每一项另起一行，并对齐",
                en: "“- ” may not stand here: begin each item of a list on a line of its own")
        ),
        ("'-' indicator", indentation), ("did not find expected key", indentation),
        ("expected <document start>", indentation),
        (
            "node content",
            Text("这里缺少内容，或多了逗号、括号，请补全或删去", en: "something is missing here, or a comma or bracket is too many")
        ),
        ("control characters", control),
    ]
}
