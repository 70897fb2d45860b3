import Foundation
import Kernel
import Testing

@testable import Workplace

@Suite("A ledger that begins from a sheet") struct SheetStartTests {
    @Test(
        "It is called by the title of the sheet, not by which annex it is or what is filled in above the table",
        arguments: [
            (["附件3", "困难职工家访登记表", "填报单位：某镇总工会"], "困难职工家访登记表"), (["附件 3-1", "填报单位：某镇总工会"], "家访"),
            (["附近工地走访表"], "附近工地走访表"), ([], "家访"),
        ])
    func title(captions: [String], title: String) throws {
        let table = ["序号,对象,日期", "1,第一纺织厂,2026-03-05", "2,南岸电子厂,2026-03-06"]
        let lines = captions.map { $0 + ",," } + table
        let sketch = try SheetStart.sketch(of: Data(lines.joined(separator: "\n").utf8), name: "家访.csv")
        #expect(sketch.title.zh == title)
        #expect(sketch.fields.count == 2)
    }
}
