import Yams

/// Walks the nodes of a pack and collects everything that is wrong, so that a person corrects a file once.
struct PackReader {
    private(set) var faults: [PackFault] = []

    mutating func fault(_ node: Node?, _ why: Text) {
        faults.append(PackFault(line: node?.mark?.line ?? 1, why: why))
    }

    /// A mapping with none but the given keys.
    mutating func fields(_ node: Node, of what: Text, keys: [String]) -> [String: Node]? {
        guard let mapping = node.mapping else {
            fault(node, Text("\(what.zh)应写成「键: 值」", en: "\(what.en) should be written as “key: value” lines"))
            return nil
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, keys.contains(name) else {
                let name = key.scalar?.string ?? "?"
                let known = keys.joined(separator: ", ")
                fault(
                    key,
                    Text(
                        "\(what.zh)没有「\(name)」一项；可用：\(known)",
                        en: "\(what.en) has no field \(name); use one of \(known), or take the line out"))
                continue
            }
            fields[name] = value
        }
        return fields
    }

    /// A single word or line that is not empty and of sensible length.
    mutating func line(_ node: Node, _ what: String) -> String? {
        guard let text = node.scalar?.string, !text.isEmpty, text.count <= 300,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            fault(node, Text("\(what) 应为一行文字，不超过 300 字", en: "\(what) should be one line of at most 300 characters"))
            return nil
        }
        return text
    }

    /// `{zh: 中文, en: English}`, or one text that is the same in both languages.
    mutating func text(_ node: Node, _ what: String) -> Text? {
        guard node.mapping != nil else { return line(node, what).map { Text(same: $0) } }
        guard let fields = fields(node, of: Text(same: what), keys: ["zh", "en"]) else { return nil }
        guard let zh = fields["zh"].flatMap({ line($0, "zh") }) else {
            fault(node, Text("\(what) 缺少中文 zh", en: "\(what) needs zh, the Chinese"))
            return nil
        }
        // Whoever writes for one county may leave the English out; the Chinese is then shown in its place.
        let en = fields["en"].flatMap { line($0, "en") } ?? zh
        return Text(zh, en: en)
    }

    mutating func day(_ node: Node, _ what: String) -> Day? {
        if let text = node.scalar?.string, let day = Day(text) { return day }
        fault(node, Text("\(what) 应为 2022-05-01 这样的日期", en: "\(what) should be a day like 2022-05-01"))
        return nil
    }

    /// One of a closed list of words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, _ what: String) -> Choice?
    where Choice.RawValue == String {
        if let text = node.scalar?.string, let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        fault(node, Text("\(what) 应为以下之一：\(known)", en: "\(what) should be one of \(known)"))
        return nil
    }

    mutating func region(_ node: Node) -> RegionCode? {
        if let text = node.scalar?.string, let region = RegionCode(text) { return region }
        fault(
            node,
            Text(
                "region 应为 CN 或 2、4、6、9 位区划代码（代码加引号，以免首位 0 丢失）",
                en: "region should be CN or a quoted code of 2, 4, 6 or 9 digits"))
        return nil
    }
}
