import Foundation
import Testing

@Suite("The page about adding a ledger") struct AddingALedgerTests {
    @Test("Ledger and test on it are those that stand here", arguments: ["SickVisit", "SickVisitTests"])
    func words(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let page = folder.appending(path: "../../../docs/adding-a-ledger.md").standardizedFileURL
        let file = try String(contentsOf: folder.appending(path: name + ".swift"), encoding: .utf8)
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("```swift\n\(file)```"))
        #expect(text.contains("`Sources/Skills/\(name).swift`") || text.contains("`Tests/SkillsTests/\(name).swift`"))
    }
}
