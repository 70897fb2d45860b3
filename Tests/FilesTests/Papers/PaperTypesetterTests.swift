import Kernel
import Stage
import Testing
import Web

@testable import Files

@Suite("Typesetting papers") struct PaperTypesetterTests {
    private static func pdf(_ html: [UInt8], _ paper: OfficialPaper) async throws -> [UInt8] {
        try await PaperTypesetter(seconds: 900).pdf(
            of: html, style: try PaperDocument.style(), in: try await .covering(paper.characters, seconds: 900))
    }

    private static func text(of pdf: [UInt8], _ options: String...) async throws -> String {
        let program = BoundedProgram("pdftotext", seconds: 900, memory: 1 << 30, outputLimit: 8 << 20)
        return String(decoding: try await program.run(options + ["-", "-"], input: pdf), as: UTF8.self)
    }

    @Test("A full page has 22 lines of 28 characters, on the area of the standard")
    func grid() async throws {
        var paper = OfficialPaper("桥头镇总工会关于版式的通知", by: "桥头镇总工会")
        paper.parts = [.paragraph(String(repeating: "工会依照法律和章程独立自主开展工作", count: 120))]
        let pdf = try await Self.pdf(PaperDocument.bytes(of: paper), paper)
        let boxes = try await Self.text(of: pdf, "-bbox-layout", "-f", "2", "-l", "2")
        let lines = boxes.split(separator: "\n").filter { $0.contains("<line ") }
        let words = boxes.split(separator: "\n").filter { $0.contains("<word ") }.compactMap { line in
            line.split(separator: ">").dropFirst().first?.split(separator: "<").first.map(String.init)
        }.filter { !$0.contains("—") && $0.count > 1 }
        #expect(words.count == 22 && Set(words.map(\.count)) == [28], "\(words.map(\.count))")
        let left = lines.compactMap { Self.number("xMin", in: $0) }.min() ?? 0
        let right = lines.compactMap { Self.number("xMax", in: $0) }.max() ?? 0
        #expect(abs(left - 28 * 72 / 25.4) < 1 && abs(right - 184 * 72 / 25.4) < 1.5, "\(left) to \(right)")
    }

    @Test("Seal and date never stand alone on a page")
    func signature() async throws {
        var paper = OfficialPaper("番禺区总工会关于补选副主席的请示", by: "番禺区总工会")
        (paper.mark, paper.signer, paper.to) = ("番禺区总工会", "", "广州市总工会")
        paper.parts = (1...6).map { .paragraph("第\($0)段。") }
        let pages = try await Self.text(of: try await Self.pdf(PaperDocument.bytes(of: paper), paper)).split(
            separator: "\u{C}")
        #expect(pages.count == 2 && pages[1].contains("第6段") && !pages[1].contains("第5段"))
    }

    private static func number(_ name: String, in line: Substring) -> Double? {
        guard let start = line.firstRange(of: name + "=\"") else { return nil }
        return Double(line[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test("Whatever stands in a paper reads nothing and reaches nothing")
    func reads() async throws {
        let bait = try Bait()
        var paper = OfficialPaper("关于成立工会的请示", by: "海丰电子有限公司工会筹备组")
        paper.mark = bait.markup
        paper.to = bait.addresses.joined(separator: " ")
        paper.parts = [
            .paragraph(bait.markup), .paragraph(bait.types("html").joined() + "&bait;"),
            .paragraph(bait.addresses.map { "@import url(\($0));" }.joined()),
        ]
        let shown = try await Self.text(of: try await Self.pdf(PaperDocument.bytes(of: paper), paper))
        #expect(shown.contains("@import") && shown.contains("srcset"), "what was typed is printed as it was typed")
        #expect(!shown.contains(bait.word) && !bait.isKnockedAt)

        // Even where markup came through as markup.
        let bodies = bait.addresses.map { "<link rel=\"attachment\" href=\"\($0)\"><p>&bait;</p>" }
        let html = "\(bait.types("html")[0])<html><body>\(bait.markup)\(bodies.joined())</body></html>"
        let open = try await Self.pdf(Array(html.utf8), paper)
        let words = try await Self.text(of: open)
        #expect(!words.contains(bait.word) && words.contains("骑手"))
        #expect(!String(decoding: open, as: UTF8.self).contains("/EmbeddedFile"))
        #expect(!bait.isKnockedAt)
    }

    @Test("A face is taken only when it is known, 仿宋 before 宋体; a paper that no face covers is not called standard")
    func faces() {
        let all = PaperFaces(of: ["Noto Serif CJK SC", "FangSong", "Comic; } body { x", "AR PL KaitiM GB"])
        #expect(all.isStandard && all.text?.family == "FangSong" && all.kai?.family == "AR PL KaitiM GB")
        let plain = PaperFaces(of: ["Noto Serif CJK SC"])
        #expect(!plain.isStandard && plain.text?.family == "Noto Serif CJK SC" && plain.kai == nil)
        #expect(PaperFaces(of: ["Comic; } body { x"]).style == "")
    }
}
