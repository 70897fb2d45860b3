import Foundation
import Kernel
import Testing

@Suite("The page about rules") struct RulesPageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/rules.md").standardizedFileURL

    @Test("Its table is the shipped packs, row by row")
    func table() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let table = try #require(page.components(separatedBy: "\n## The rules that ship\n").last)
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        let expected = try Shipped.book.get().packs.flatMap(\.rules).map(row)
        for (row, expected) in zip(rows, expected) { #expect(row == expected) }
        #expect(rows.count == expected.count)
    }

    private func row(_ rule: Rule) -> String {
        let value =
            switch rule.value {
            case .period, .quantity: rule.value.words.en
            case .statement: "no time limit"
            case .open: "to be set"
            }
        return "| `\(rule.name)` | \(rule.region) | \(value) | \(rule.title.zh) | \(rule.citation.zh) |"
    }
}
