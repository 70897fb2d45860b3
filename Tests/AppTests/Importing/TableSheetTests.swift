import Foundation
import Kernel
import Store
import Testing

@testable import Stage
@testable import Web
@testable import Workplace

@Suite("Sheets with the rows of a table inside the entries") struct TableSheetTests {
    private static let ledger = AnyLedger(OddRegister.ledger)

    /// A workbook of the register: its main sheet, and the one of the guests.
    private static func workbook(_ entries: [[String]], guests: [[String]]) throws -> Data {
        func sheet(_ title: String, _ heads: [String], _ rows: [[String]]) -> Spreadsheet {
            Spreadsheet(
                Text(same: title), note: Text(same: ""), columns: heads.map { .init(Text(same: $0)) },
                rows: rows.map { $0.map { .text($0) } })
        }
        var book = sheet("登记册", ["台账编号", "名称"], entries)
        book.further = [sheet("参加人员", ["事项编号", "姓名", "单位", "电话"], guests)]
        return Data(try book.xlsx(in: .zh))
    }

    private static func preview(
        _ room: ExportRoom, _ entries: [[String]], guests: [[String]]
    ) async throws -> ImportPreview {
        try await room.preview(try await room.files(try workbook(entries, guests: guests), .xlsx))
    }

    @Test("Rows come to their entries by the number, in their order", arguments: Stage.engines)
    func joined(_ engine: Engine) async throws {
        try await ExportRoom.with(engine, Self.ledger, seed: 1) { room async throws in
            let guests = [["2", "麦晓岚", "东江市总工会", ""], ["1", "岑一", "", "13800000000"], ["2", "岑二", "", ""]]
            let files = try await room.files(
                try Self.workbook([["1", "甲册"], ["2", "乙册"], ["3", "丙册"]], guests: guests), .xlsx)
            #expect(try await room.preview(files).rows.good == 3)
            try await room.apply(files)
            let rows = try await room.export().sheets[2]
            try #require(rows.count == 3)
            #expect(rows.map { $0[1] } == ["岑*", "麦**", "岑*"].map { Spreadsheet.Cell.phrase(Text(same: $0)) })
            #expect(rows[1][3] == .phrase(Text(same: "东江市总工会")))
        }
    }

    @Test(
        "A cell that cannot be read, or names nobody, spoils its entry and says where it stands",
        arguments: Stage.engines)
    func spoiled(_ engine: Engine) async throws {
        try await ExportRoom.with(engine, Self.ledger, seed: 1) { room async throws in
            let preview = try await Self.preview(
                room, [["1", "甲册"], ["2", "乙册"], ["3", "丙册"], ["4", "丁册"]],
                guests: [
                    ["1", "麦晓岚", "", "12"], ["2", "麦晓岚", "城区总工会", ""], ["3", "麦*", "", ""], ["4", "", "东江市总工会", ""],
                ])
            #expect(preview.rows.bad == 4)
            let told = preview.files[0].sheets[0].cells.filter { $0.severity == .error }.map(\.text.zh)
            #expect(told.contains { $0.contains("工作表「参加人员」D2") })
            #expect(told.contains { $0.contains("第 1 行「单位」：没有找到，或不止一个「城区总工会」") })
            #expect(told.contains { $0.contains("第 1 行「姓名」：这里是遮盖过的内容") })
            #expect(told.contains { $0.contains("第 1 行「姓名」：请填写「姓名」") })
        }
    }

    @Test(
        "Rows of entries that stand nowhere are counted, and a hidden name stands for its own row alone",
        arguments: Stage.engines)
    func strays(_ engine: Engine) async throws {
        try await ExportRoom.with(engine, Self.ledger, seed: 1) { room async throws in
            let stray = try await Self.preview(
                room, [["1", "甲册"]], guests: [["1", "岑一", "", ""], ["9", "岑二", "", ""]])
            #expect(stray.rows.good == 1)
            #expect(stray.files[0].notices.contains { $0.zh.contains("有 1 个编号在主表中没有") })
            let guests = [["1", "岑一", "", ""], ["1", "麦晓岚", "", ""]]
            try await room.apply(try await room.files(try Self.workbook([["1", "甲册"]], guests: guests), .xlsx))
            guard case .text(let number)? = try await room.export().rows.first?.first else { return }
            let own = try await Self.preview(
                room, [[number, "甲册"]], guests: [[number, "岑*", "", ""], [number, "麦**", "", ""]])
            #expect(own.rows.same == 1)
            let swapped = try await Self.preview(
                room, [[number, "甲册"]], guests: [[number, "麦**", "", ""], [number, "岑*", "", ""]])
            #expect(swapped.rows.bad == 1)
            let changed = try await Self.preview(
                room, [[number, "甲册"]], guests: [[number, "岑*", "", "13800000000"], [number, "麦**", "", ""]])
            #expect(changed.rows.changed == 1)
        }
    }
}
