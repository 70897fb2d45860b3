import Yams

extension PackReader {
    private static let keys = [
        "id", "part", "region", "title", "limit", "value", "says", "open", "end", "extension", "events", "starts",
        "passed",
        "note", "source", "article", "confidence", "from", "to",
    ]

    /// One entry of the list `rules`.
    mutating func rule(_ node: Node, in pack: String, _ home: RegionCode, _ sources: [String: Text]) -> Rule? {
        let what = Text("规则", en: "a rule")
        guard let fields = fields(node, of: what, keys: Self.keys) else { return nil }
        guard let id = id(node, fields["id"]), let title = required(node, fields, "title", { $0.text($1, "title") }),
            let confidence = required(node, fields, "confidence", { $0.choice($1, "confidence") as Confidence? }),
            let source = required(node, fields, "source", { $0.source($1, sources) }),
            let value = value(node, fields, confidence)
        else { return nil }
        let part = fields["part"].flatMap { self.part($0) }
        let own = fields["region"].flatMap { region($0) }
        if let own, !home.contains(own) {
            fault(
                fields["region"],
                Text("\(own) 不在规则包的地区 \(home) 之内", en: "\(own) does not lie in \(home), the region of the pack"))
        }
        let from = fields["from"].flatMap { day($0, "from") }
        let to = fields["to"].flatMap { day($0, "to") }
        if let from, let to, to < from { fault(fields["to"], Text("to 早于 from", en: "to lies before from")) }
        let end = end(fields["end"], of: value)
        let place = own.map { ":\($0)" } ?? ""
        return Rule(
            id: id, part: part,
            version: "\(pack)/\(id)\(part.map { "." + $0 } ?? "")\(place)\(from.map { "@\($0)" } ?? "")",
            region: own ?? home, title: title, value: value, endMoves: end == .moves, isWindow: end == .opens,
            ext: fields["extension"].flatMap { ext($0, value) }, events: events(fields["events"]),
            starts: fields["starts"].flatMap { text($0, "starts") },
            passed: fields["passed"].flatMap { text($0, "passed") },
            note: fields["note"].flatMap { text($0, "note") }, source: source,
            article: fields["article"].flatMap { line($0, "article") } ?? "", confidence: confidence, from: from,
            to: to,
            line: node.mark?.line ?? 1)
    }

    private mutating func required<Value>(
        _ node: Node, _ fields: [String: Node], _ key: String, _ read: (inout PackReader, Node) -> Value?
    ) -> Value? {
        if let found = fields[key] { return read(&self, found) }
        let id = fields["id"]?.scalar?.string ?? "?"
        fault(node, Text("规则 \(id) 缺少 \(key)", en: "rule \(id) needs \(key)"))
        return nil
    }

    private mutating func id(_ node: Node, _ field: Node?) -> RuleID? {
        if let text = field?.scalar?.string, let id = RuleID(text) { return id }
        fault(
            field ?? node,
            Text("id 应像 LD-02 或 A8-reply：大写节号、连字符、编号或单词", en: "id should be like LD-02 or A8-reply"))
        return nil
    }

    private mutating func part(_ node: Node) -> String? {
        guard let part = line(node, "part") else { return nil }
        if !part.isPlainWord || part.count > 30 {
            fault(node, Text("part 只用字母、数字和连字符", en: "part takes letters, digits and hyphens only"))
        }
        return part
    }

    private mutating func source(_ node: Node, _ sources: [String: Text]) -> Text? {
        guard let name = line(node, "source") else { return nil }
        if let source = sources[name] { return source }
        fault(
            node,
            Text(
                "sources 里没有「\(name)」；请在文件开头的 sources 下补上它的全称",
                en: "sources has no \(name); add its full name under sources at the head of the file"))
        return nil
    }

    private mutating func events(_ node: Node?) -> Set<EventKind> {
        guard let node else { return [] }
        guard let list = node.sequence else {
            fault(
                node, Text("events 应写成 [interrupt, suspend]", en: "events should be a list like [interrupt, suspend]"))
            return []
        }
        return Set(
            list.compactMap { item in
                guard let kind: EventKind = choice(item, "events") else { return nil }
                if kind.isForeseenByRule { return kind }
                fault(
                    item,
                    Text(
                        "events 只写 interrupt、suspend、hearing；\(kind.rawValue) 不用写",
                        en: "events takes interrupt, suspend and hearing; \(kind.rawValue) need not be named"))
                return nil
            })
    }
}
