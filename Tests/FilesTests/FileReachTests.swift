import Foundation
import Kernel
import Stage
import Testing

@testable import Files

/// Case 31: what is handed in reads no file and reaches no address, whatever it points to.
@Suite("Sheets and attachments reach nothing") struct FileReachTests {
    @Test("A sheet is refused that declares a document type, and links in it are words") func sheets() throws {
        let bait = try Bait()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func book(_ prologue: String, _ cell: String, _ target: String = "worksheets/sheet1.xml") -> [UInt8] {
            PackedFile([
                "[Content_Types].xml": Array("<Types/>".utf8),
                "xl/workbook.xml": Array(
                    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .utf8),
                "xl/_rels/workbook.xml.rels": Array(
                    "<Relationships><Relationship Id=\"rId1\" Type=\"\(relations)/worksheet\" TargetMode=\"External\" Target=\"\(target)\"/></Relationships>"
                        .utf8),
                "xl/worksheets/sheet1.xml": Array(
                    (prologue
                        + "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>电话</t></is></c></row><row r=\"2\">"
                        + "<c r=\"A2\" t=\"inlineStr\"><is><t>李梅</t></is></c>\(cell)</row></sheetData></worksheet>")
                        .utf8),
            ]).bytes
        }
        func words(_ bytes: [UInt8]) throws -> String {
            var words = ""
            for sheet in try SheetFile(Data(bytes), name: "名册.xlsx").sheets {
                _ = try sheet.table()?.forEachRow { row in words += row.cells.map(\.text).joined() }
            }
            return words
        }
        for type in bait.types("worksheet") {
            let entity = "<c r=\"B2\" t=\"inlineStr\"><is><t>&bait;</t></is></c>"
            #expect(throws: UnreadableSheet.overpacked) { try words(book(type, entity)) }
        }
        for address in bait.addresses {
            let formula = "<c r=\"B2\"><f>WEBSERVICE(\"\(address)\")</f><v>0</v></c>"
            #expect(try !words(book("", formula)).contains(bait.word))
            let read = try? words(book("", formula, address))
            #expect(read?.contains(bait.word) != true)
        }
        #expect(!bait.isKnockedAt)
    }

    @Test("Drawings and pages are not kept as attachments, and what is kept is not opened by anything that fetches")
    func attachments() async throws {
        let bait = try Bait()
        let drawings = bait.addresses.flatMap { address in
            [
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"\(address)\"/></svg>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a SYSTEM \"\(address)\">]><svg>&a;</svg>",
                "push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 '\(address)'\npop graphic-context",
            ]
        }
        for drawing in drawings {
            let kept = try? await DocumentFile.receiving(Array(drawing.utf8), name: "图.png", limit: 1 << 20)
            #expect(kept == nil || kept?.kind == .text && kept?.preview == nil)
        }
        #expect(!bait.isKnockedAt)
    }
}
