import Foundation
import Kernel
import Stage
import Testing

@testable import Files

@Suite("Sheets made to harm") struct HostileSheetTests {
    @Test("Two thousand mutated sheets and texts give rows or a reason, and never a trap")
    func mutated() throws {
        var dice = SeededGenerator(seed: 20_261_128)
        let list = "序号,姓名,联系方式,\n,,手机,邮箱\n1,\"李\"\"梅\",=\"138\",a@b\n合计,,,\n备注：无\n"
        let rows = WorkbookFile.xml([
            ["序号", "姓名", "联系方式"], ["", "", "手机", "邮箱"], ["1", "李梅", "138", "a@b"], ["合计"], ["备注：无"],
        ])
        var read = 0
        for round in 0..<2_000 {
            let file: SheetFile?
            if round.isMultiple(of: 2) {
                let text = Self.mutated(Array(list.utf8), with: &dice)
                file = try? SheetFile(Data(text), name: "a.csv")
            } else {
                var book = WorkbookFile([])
                let xml = "<worksheet xmlns=\"\(WorkbookFile.main)\"><sheetData>\(rows)</sheetData></worksheet>"
                book.file.entries["xl/worksheets/sheet1.xml"] = Self.mutated(Array(xml.utf8), with: &dice)
                file = try? book.opened()
            }
            guard let file else { continue }
            do {
                guard let table = try file.sheets[0].table() else { continue }
                let passed = try table.forEachRow {
                    if $0.cells.count != table.columns.count { Issue.record("\($0)") }
                }
                read += passed.rows.count
            } catch let reason as UnreadableSheet {
                #expect(!reason.sentence.zh.isEmpty)
            }
        }
        #expect(read > 500)
    }

    @Test("Mutated archives give rows or a reason")
    func mutatedArchives() {
        var dice = SeededGenerator(seed: 7)
        let seed = WorkbookFile([["姓名", "电话"], ["李梅", "1"]], merged: ["A1:A2"]).file.bytes
        for _ in 0..<500 {
            let bytes = Data(Self.mutated(seed, with: &dice))
            _ = refusal { try SheetFile(bytes, name: "a.xlsx") }
        }
    }

    private static func mutated(_ seed: [UInt8], with dice: inout SeededGenerator) -> [UInt8] {
        var bytes = seed
        for _ in 0...Int.random(in: 0..<4, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<9, using: &dice)))
            case 2: bytes.insert(contentsOf: "\",\n<>&=".utf8.shuffled(using: &dice).prefix(3), at: place)
            default:
                let copied = bytes[place..<min(bytes.count, place + 16)]
                bytes.insert(contentsOf: copied, at: Int.random(in: 0..<bytes.count, using: &dice))
            }
        }
        return bytes
    }
}
