import Kernel
import Testing

/// Packs as a federation would write them.
enum SamplePack {
    static func yaml(_ rules: String, region: String = "4417", name: String = "yangjiang") -> String {
        """
        pack: \(name)
        title: 阳江
        region: "\(region)"
        sources: {city: 样例规定}
        rules:
        \(rules)
        """
    }

    static func rule(_ id: String, _ rest: String) -> String {
        "- {id: \(id), title: 样例, source: city, article: §1, confidence: H, \(rest)}"
    }

    /// One limit and nothing else.
    static func limit(_ period: String, _ more: String = "") throws -> Rule {
        let pack = try RulePack(yaml: yaml(rule("T-limit", "limit: \(period)\(more.isEmpty ? "" : ", ")\(more)")))
        return try #require(pack.rules.first)
    }

    static func faults(_ yaml: String) -> [PackFault] {
        do {
            _ = try RulePack(yaml: yaml)
            return []
        } catch {
            return error.faults
        }
    }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }
