import Kernel

/// What a pack does to one rule, against what holds without this text.
struct PackChange: Sendable {
    enum Kind {
        case added, changed, removed

        var label: Text {
            switch self {
            case .added: Text("新增", en: "New")
            case .changed: Text("改动", en: "Changed")
            case .removed: Text("去掉", en: "Gone")
            }
        }
    }

    let kind: Kind
    /// The version that answers at the place now, whichever pack it stands in.
    let before: Rule?
    /// The version of the text, or what answers when it is gone.
    let after: Rule?

    var rule: Rule? { kind == .removed ? before : after }

    /// - Parameter inForce: the text of the same pack that holds now.
    static func all(of pack: RulePack, instead inForce: RulePack?, in terms: EntryTerms, on today: Day) -> [PackChange]
    {
        let older = inForce?.rules ?? []
        let now = terms.rules
        let then = now.with(pack)
        let versions = Dictionary(older.map { ($0.version, $0) }) { first, _ in first }
        let changes = pack.rules.compactMap { rule -> PackChange? in
            if let old = versions[rule.version] {
                return old.saysOtherwise(than: rule) ? PackChange(kind: .changed, before: old, after: rule) : nil
            }
            let day = max(rule.from ?? today, today)
            return PackChange(
                kind: .added, before: now.rule(rule.id, part: rule.part, at: rule.region, on: day), after: rule)
        }
        let kept = Set(pack.rules.map(\.version))
        let gone = older.filter { !kept.contains($0.version) }.map { rule in
            PackChange(
                kind: .removed, before: rule,
                after: then.rule(rule.id, part: rule.part, at: rule.region, on: max(rule.from ?? today, today)))
        }
        return changes + gone
    }
}

extension Rule {
    /// Line numbers do not matter.
    fileprivate func saysOtherwise(than other: Rule) -> Bool {
        (value, title, source, article, confidence) != (
            other.value, other.title, other.source, other.article, other.confidence
        )
            || (from, to, ext, events) != (other.from, other.to, other.ext, other.events)
            || (starts, passed, note, endMoves) != (other.starts, other.passed, other.note, other.endMoves)
    }
}

extension RulePack {
    /// Cases to begin a trial with: the first time limits of the pack, from today.
    func sampleCases(on today: Day) -> String {
        let limits = rules.filter { if case .period = $0.value { true } else { false } }
        let lines = (limits.isEmpty ? rules : limits).prefix(3).enumerated().map { index, rule in
            let part = rule.part.map { "\"part\": \"\($0)\", " } ?? ""
            let start = max(rule.from ?? today, today)
            return """
                  {"id": "\(index + 1)", "rule": "\(rule.id)", \(part)"region": "\(rule.region)", "start": "\(start)"}
                """
        }
        return "[\n" + lines.joined(separator: ",\n") + "\n]"
    }
}
