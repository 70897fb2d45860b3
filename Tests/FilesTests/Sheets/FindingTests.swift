import Foundation
import Testing

@testable import Files

@Suite("Where the table of a sheet is") struct FindingTests {
    private func read(_ rows: [[String]], merged: [String] = [], knowing known: Set<String> = []) throws -> ReadTable? {
        try ReadTable(try WorkbookFile(rows, merged: merged).opened(), knowing: known.contains)
    }

    /// The same rows as separated text, which knows nothing of merged cells.
    private func readText(_ rows: [[String]], knowing known: Set<String> = []) throws -> ReadTable? {
        let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        return try ReadTable(try SheetFile(Data(text.utf8), name: "a.csv"), knowing: known.contains)
    }

    private static let register = [
        ["越秀区总工会困难职工花名册"],
        ["填报单位：越秀区总工会", "", "", "", "单位：元", "2026年3月5日"],
        [],
        ["序号", "姓　名", "联系方式", "", "单位\n名称", "*金额"],
        ["", "", "手机", "邮箱"],
        ["1", "李梅", "13800138000", "a@b", "甲厂", "100"],
        ["2", "王强", "13800138001", "", "乙厂", "200"],
        ["", "", "小 计", "", "", "300"],
        ["序号", "姓　名", "联系方式", "", "单位\n名称", "*金额"],
        ["", "", "手机", "邮箱"],
        ["3", "赵敏", "", "", "丙厂", "5"],
        ["4"], ["5"],
        ["合计", "", "", "", "", "305"],
        ["备注：本表一式两份"],
        ["填表人：钱进", "", "审核人：", "", "填报日期：2026年3月5日"],
    ]

    @Test("Titles, a head of two rows, totals, repeated heads, printed lines and foot lines", arguments: [true, false])
    func register(_ isWorkbook: Bool) throws {
        let merged = ["A1:F1", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "F4:F5"]
        var rows = Self.register
        // In separated text a line break within a cell is quoted.
        if !isWorkbook { rows = rows.map { $0.map { $0.contains("\n") ? "\"\($0)\"" : $0 } } }
        let read = try #require(isWorkbook ? try read(rows, merged: merged) : try readText(rows))
        #expect(read.table.headRow == 5)
        #expect(read.labels == ["序号", "姓名", "联系方式/手机", "联系方式/邮箱", "单位名称", "金额"])
        #expect(read.table.columns[0].isSerial && !read.table.columns[1].isSerial)
        #expect(read.table.captions == ["越秀区总工会困难职工花名册", "填报单位：越秀区总工会", "单位：元", "2026年3月5日"])
        #expect(read.rows.map(\.number) == [6, 7, 11])
        #expect(read.rows[0].address(of: read.table.columns[2]) == "C6")
        #expect(read.passed.rows == [8: .total, 9: .head, 10: .head, 14: .total, 15: .note, 16: .note])
        #expect(read.passed.unfilled == 2)
    }

    @Test("A head of three rows becomes labels of three parts")
    func threeRows() throws {
        let read = try #require(
            try read([
                ["单位", "会员人数", "", "", "备注"],
                ["", "总数", "其中", ""],
                ["", "", "男", "女"],
                ["甲厂", "3", "1", "2", ""],
            ]))
        #expect(read.labels == ["单位", "会员人数/总数", "会员人数/其中/男", "会员人数/其中/女", "备注"])
        #expect(read.texts == [["甲厂", "3", "1", "2", ""]])
    }

    @Test("The line that numbers the columns of a statistical form is passed over")
    func numbered() throws {
        let read = try #require(
            try read([["单位", "人数", "金额"], ["甲", "1", "2"], ["甲厂", "1", "2"], ["乙", "3", "4"]]))
        #expect(read.texts == [["甲厂", "1", "2"], ["乙", "3", "4"]])
        #expect(read.passed.rows == [2: .head])
    }

    @Test("Labels that are known decide between rows that all look like heads")
    func known() throws {
        let rows = [["越秀区", "东风街", "环卫站"], ["姓名", "电话", "岗位"], ["李梅", "见备注", "司机"]]
        #expect(try read(rows)?.table.headRow == 1)
        let read = try #require(try read(rows, knowing: ["姓名", "岗位"]))
        #expect(read.table.headRow == 2)
        #expect(read.table.captions == ["越秀区", "东风街", "环卫站"])
    }

    @Test("The last part of a joined label may be what is known")
    func knownPart() throws {
        let rows = [["甲", "乙", ""], ["姓名", "联系方式", "", "备注"], ["", "手机", "邮箱"], ["李梅", "1", "2", "3"]]
        let read = try #require(try read(rows, knowing: ["手机", "邮箱"]))
        #expect(read.labels == ["姓名", "联系方式/手机", "联系方式/邮箱", "备注"])
    }

    @Test("One known label is a head; one unknown word is not")
    func single() throws {
        #expect(try read([["姓名"], ["李梅"]], knowing: ["姓名"])?.texts == [["李梅"]])
        #expect(try read([["姓名"], ["李梅"]]) == nil)
    }

    @Test("Sheets of instructions, of numbers, and empty ones have no table")
    func none() throws {
        #expect(try read([["填表说明"], ["1.本表由基层工会填报，每月一次。"], ["2.金额单位为元。"]]) == nil)
        #expect(try read([["1", "2"], ["3", "4"]]) == nil)
        #expect(try read([]) == nil)
        #expect(try readText([["2026年3月", "3月5日", "020-83331234"], ["李梅", "1", "2"]])?.texts == nil)
    }

    @Test("A head without rows is a table without rows, as templates are")
    func template() throws {
        let read = try #require(try read([["姓名", "电话"], [], []]))
        #expect(read.rows.isEmpty && read.labels == ["姓名", "电话"])
    }

    @Test("A table may begin in any column and have columns without a label")
    func offset() throws {
        let read = try #require(try read([[], ["", "", "姓名", "", "电话"], ["", "", "李梅", "女", "1"]]))
        #expect(read.labels == ["", "", "姓名", "", "电话"])
        #expect(read.texts == [["", "", "李梅", "女", "1"]])
        #expect(read.rows[0].address(of: read.table.columns[4]) == "E3")
    }

    @Test("Cells that are merged with one above them hold what it holds, but only in rows that hold something")
    func merged() throws {
        let read = try #require(
            try read(
                [
                    ["街道", "姓名", "电话"], ["东风街", "李梅", "1"], ["", "王强", "2"], ["", "", ""], ["", "赵敏", "3"],
                    ["", "钱进", "4"],
                ], merged: ["A2:A5"]))
        #expect(read.texts == [["东风街", "李梅", "1"], ["东风街", "王强", "2"], ["东风街", "赵敏", "3"], ["", "钱进", "4"]])
    }

    @Test("Merged cells are found wherever the pieces of the file are cut")
    func mergedFarDown() throws {
        let filler = ["姓名" + String(repeating: "字", count: 10_000), String(repeating: "a", count: 25_000)]
        for length in 9_800..<9_850 {
            let rows = [
                ["街道", "姓名", "电话", "备注"], ["东风街", "李梅", "mergeCells", ""],
                ["", filler[0], filler[1], String(repeating: "b", count: length)],
            ]
            let read = try #require(try read(rows, merged: ["A2:A3"]))
            #expect(read.rows[1].cells[0].text == "东风街", "\(length)")
        }
    }

    @Test("A name that begins like a total, and a note in a column of its own, are entries")
    func entries() throws {
        let read = try #require(
            try read([
                ["单位", "姓名", "备注"], ["合计会计师事务所", "李梅", "甲"], ["甲厂", "共计", "已谈话"], ["说明书印刷厂", "王强", ""],
            ]))
        #expect(read.rows.count == 3)
        #expect(read.passed.rows.isEmpty)
    }

    @Test("Totals of districts and of pages are totals", arguments: ["越秀区小计", "合　计：", "本页小计", "总计（3人）", "Total"])
    func totals(_ word: String) throws {
        let read = try #require(try read([["单位", "人数", "金额"], ["甲厂", "1", "2"], [word, "1", "2"]]))
        #expect(read.passed.rows == [3: .total])
    }

    @Test("A line alone that is no remark is an entry, so that nothing of it is lost")
    func alone() throws {
        let read = try #require(try read([["单位", "人数", "金额"], ["甲厂"], ["注：金额为税前"], ["※本表由区总工会汇总后报市总工会备案，逾期不候"]]))
        #expect(read.texts == [["甲厂", "", ""]])
        #expect(read.passed.rows == [3: .note, 4: .note])
    }

    @Test("Years and months may head columns, though they are numbers")
    func periods() throws {
        let read = try #require(try read([["单位", "2025", "2026年", "1月", "一季度"], ["甲厂", "1", "2", "3", "4"]]))
        #expect(read.labels == ["单位", "2025", "2026年", "1月", "一季度"])
        #expect(read.texts == [["甲厂", "1", "2", "3", "4"]])
    }

    @Test("A total whose sums have their units is a total")
    func units() throws {
        let read = try #require(try read([["单位", "人数", "金额"], ["甲厂", "1人", "2元"], ["合计", "1人", "2元"]]))
        #expect(read.passed.rows == [3: .total])
    }

    @Test("Examples, headings of parts and lines over the whole width are notes")
    func lines() throws {
        let rows = [
            ["序号", "姓名", "电话"], ["例", "张三", "138"], ["一、越秀区"], ["1", "李梅", "1"], ["东风街道办"], ["2", "王强", "2"],
            ["以下空白"],
        ]
        let read = try #require(try read(rows, merged: ["A5:C5"]))
        #expect(read.texts == [["1", "李梅", "1"], ["2", "王强", "2"]])
        #expect(read.passed.rows == [2: .note, 3: .note, 5: .note, 7: .note])
    }

    @Test("A colon at the end of a label is no part of it")
    func colons() throws {
        #expect(try read([["姓名：", "电话："], ["李梅", "1"]])?.labels == ["姓名", "电话"])
    }

    @Test("The head is looked for in the first fifty rows, and no farther")
    func reach() throws {
        let titles = (1...49).map { ["第\($0)条：说明"] }
        let table = [["姓名", "电话"], ["李梅", "1"]]
        #expect(try read(titles + table)?.table.headRow == 50)
        #expect(try read([["甲：乙"]] + titles + table) == nil)
    }
}
