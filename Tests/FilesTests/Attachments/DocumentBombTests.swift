import Kernel
import Stage
import Testing

@testable import Files

/// Case 16 for what is packed: a document that unpacks to far more than it is gets neither kept nor unpacked.
@Suite("Attachments made to burst") struct DocumentBombTests {
    private static let blanks = [UInt8](repeating: 0x20, count: 96 << 20)

    private func problem(_ entries: [String: [UInt8]], _ change: (inout [UInt8]) -> Void = { _ in }) async
        -> DocumentProblem?
    {
        var bytes = PackedFile(entries).bytes
        change(&bytes)
        do {
            _ = try await DocumentFile.receiving(bytes, name: "方案.docx", limit: 64 << 20)
            return nil
        } catch {
            return error as? DocumentProblem
        }
    }

    @Test(
        "A document, a workbook and slides that hold a bomb in any part are refused",
        arguments: [
            ("word/document.xml", "word/document.xml"), ("word/document.xml", "word/media/image1.png"),
            ("xl/workbook.xml", "xl/worksheets/sheet1.xml"), ("ppt/presentation.xml", "ppt/slides/slide1.xml"),
        ])
    func parts(_ main: String, _ part: String) async {
        let entries = [main: Array("<x/>".utf8)].merging([part: Self.blanks]) { $1 }
        #expect(await problem(entries) == .overpacked)
    }

    @Test("A size that the directory lies about is found while the head is read")
    func lies() async {
        let told = await problem(["word/document.xml": Self.blanks]) { bytes in
            // The directory of the archive stands behind its entries; the size stands 24 bytes into its record.
            guard let place = bytes.lastRange(of: [0x50, 0x4B, 0x01, 0x02]) else { return }
            bytes.replaceSubrange((place + 24)..<(place + 28), with: [0, 4, 0, 0])
        }
        #expect(told == .overpacked || told == .damaged)
    }

    @Test("Eleven thousand empty parts are refused, and an ordinary document is not")
    func many() async {
        var parts: [String: [UInt8]] = ["word/document.xml": Array("<w:document xmlns:w=\"w\"/>".utf8)]
        #expect(await problem(parts) == nil)
        parts["word/media/image1.png"] = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 >> 3) }
        #expect(await problem(parts) == nil)
        for number in 0..<11_000 { parts["word/\(number).xml"] = [] }
        #expect(await problem(parts) == .overpacked)
    }
}

extension [UInt8] {
    fileprivate func lastRange(of mark: [UInt8]) -> Int? {
        indices.dropLast(mark.count).last { self[$0...].starts(with: mark) }
    }
}
