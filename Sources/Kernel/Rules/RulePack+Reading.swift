import Yams

extension RulePack {
    /// Packs are written by people; a larger file is something else.
    private static let most = 1_000_000

    /// Reads a pack and checks it.
    ///
    /// - Throws: ``PackFaults`` with everything that is wrong. Nothing in a file makes it trap or run long.
    public init(yaml: String) throws(PackFaults) {
        guard yaml.utf8.count <= Self.most else {
            throw PackFaults(only: 1, Text("文件超过 1 MB，不是规则包", en: "more than 1 MB is not a rule pack"))
        }
        if let line = YAMLBounds.faultyLine(in: yaml) {
            throw PackFaults(
                only: line,
                Text(
                    "规则包不用锚点（&、*）和多层嵌套；请直接写出内容，以 & 或 * 开头的文字请加引号",
                    en: "packs use neither anchors (&, *) nor deep nesting; write it out, and quote texts that begin so"
                ))
        }
        let root = try Self.compose(yaml)
        var reader = PackReader()
        let pack = reader.pack(root, yaml: yaml)
        guard let pack, reader.faults.isEmpty else {
            throw PackFaults(faults: reader.faults.sorted { $0.line < $1.line })
        }
        let faults = pack.overlaps
        guard faults.isEmpty else { throw PackFaults(faults: faults) }
        self = pack
    }

    private static func compose(_ yaml: String) throws(PackFaults) -> Node {
        do {
            if let node = try Yams.compose(yaml: yaml) { return node }
        } catch {
            let problem = YAMLProblem(error, in: yaml)
            throw PackFaults(only: problem.line, problem.words)
        }
        throw PackFaults(only: 1, Text("文件是空的", en: "the file is empty"))
    }
}

extension PackFaults {
    init(only line: Int, _ why: Text) { faults = [PackFault(line: line, why: why)] }
}

extension PackReader {
    fileprivate mutating func pack(_ root: Node, yaml: String) -> RulePack? {
        let what = Text("规则包", en: "a pack")
        guard let fields = fields(root, of: what, keys: ["pack", "title", "region", "sources", "rules"]) else {
            return nil
        }
        for key in ["pack", "title", "region", "rules"] where fields[key] == nil {
            fault(root, Text("规则包缺少 \(key)", en: "the pack needs \(key)"))
        }
        guard let nameNode = fields["pack"], let name = line(nameNode, "pack"),
            let titleNode = fields["title"], let title = text(titleNode, "title"),
            let regionNode = fields["region"], let region = region(regionNode), let rulesNode = fields["rules"]
        else { return nil }
        if !name.isPlainWord || name.count > 40 {
            fault(nameNode, Text("pack 只用字母、数字和连字符", en: "pack takes letters, digits and hyphens only"))
        }
        guard let list = rulesNode.sequence else {
            fault(rulesNode, Text("rules 应为清单，每条以「- 」开头", en: "rules should be a list, each beginning with “- ”"))
            return nil
        }
        let sources = fields["sources"].map { self.sources($0) } ?? [:]
        let rules = list.compactMap { rule($0, in: name, region, sources) }
        return RulePack(name: name, title: title, region: region, rules: rules, yaml: yaml)
    }

    private mutating func sources(_ node: Node) -> [String: Text] {
        guard let mapping = node.mapping else {
            fault(node, Text("sources 应写成「简称: 全称」", en: "sources should be written as “short name: full name”"))
            return [:]
        }
        return mapping.reduce(into: [:]) { all, pair in
            guard let name = pair.key.scalar?.string else { return }
            all[name] = text(pair.value, "sources.\(name)")
        }
    }
}
