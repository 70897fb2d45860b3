import Foundation
import Kernel
import Stage
import Testing

@testable import Files

/// Case 16: what is sent is what its bytes say, or is refused.
@Suite("Receiving a file") struct ReceivingTests {
    static let limit = 4 << 20

    private func receive(_ bytes: [UInt8], name: String = "材料.pdf") async throws -> DocumentFile {
        try await DocumentFile.receiving(bytes, name: name, limit: Self.limit)
    }

    private func problem(_ bytes: [UInt8], name: String = "材料.pdf") async -> DocumentProblem? {
        do {
            _ = try await receive(bytes, name: name)
            return nil
        } catch {
            return error as? DocumentProblem
        }
    }

    private static func package(_ names: String...) -> [UInt8] {
        PackedFile(Dictionary(uniqueKeysWithValues: names.map { ($0, Array("<x/>".utf8)) })).bytes
    }

    @Test(
        "What a file is, its bytes say, and its name gets the ending for it",
        arguments: [
            (Array("%PDF-1.7\n1 0 obj<</JavaScript(app.alert)>>".utf8), "合同.pdf", DocumentKind.pdf, "合同.pdf"),
            (Array("%PDF-1.7\n".utf8), "合同.jpg", .pdf, "合同.jpg.pdf"),
            (package("[Content_Types].xml", "word/document.xml"), "方案.docx", .docx, "方案.docx"),
            (package("[Content_Types].xml", "xl/workbook.xml"), "名册.XLSX", .xlsx, "名册.XLSX"),
            (package("[Content_Types].xml", "ppt/presentation.xml"), "培训", .pptx, "培训.pptx"),
            (package("OFD.xml", "Doc_0/Document.xml"), "公文.ofd", .ofd, "公文.ofd"),
            (Array("姓名,电话\n麦晓岚,13800000000\n".utf8), "名单.csv", .text, "名单.csv"),
            (encoded("经劳资双方协商一致，达成以下意见。", as: "GB18030"), "意见.txt", .text, "意见.txt"),
            (SamplePicture.png, "现场.exe", .png, "现场.exe.png"),
        ])
    func kinds(_ bytes: [UInt8], _ name: String, _ kind: DocumentKind, _ kept: String) async throws {
        let file = try await receive(bytes, name: name)
        #expect(file.kind == kind)
        #expect(file.name == kept)
        #expect(kind.isPicture || file.bytes == bytes)
    }

    @Test(
        "Pages, drawings, programs, scripts, archives and old documents are refused whatever they are called",
        arguments: [
            Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8),
            Array("\u{FEFF}  <?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>".utf8),
            Array("<!DOCTYPE html><title>x</title>".utf8), Array("\n\n<HTML><body>".utf8),
            Array("<script>alert(1)</script>".utf8), Array("%!PS-Adobe-3.0\n".utf8),
            Array("#!/bin/sh\nrm -rf /\n".utf8),
            Array("MZ".utf8) + [UInt8](repeating: 0, count: 64), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512),
            package("bin/tool"), package("mimetype", "content.xml"), Array("Rar!\u{1A}\u{07}\u{01}".utf8),
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0], Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8),
            [0, 0, 0, 24] + Array("ftypheic".utf8),
        ] as [[UInt8]])
    func refused(_ bytes: [UInt8]) async {
        for name in ["材料.pdf", "材料.jpg", "材料.txt"] {
            guard case .foreign(let why)? = await problem(bytes, name: name) else {
                Issue.record("taken as \(name)")
                continue
            }
            #expect(!why.zh.isEmpty && !why.en.isEmpty)
        }
    }

    @Test("Nothing, too much, macros, and what nobody can tell are refused, each for its reason")
    func others() async {
        #expect(await problem([]) == .empty)
        #expect(await problem([UInt8](repeating: 0x20, count: Self.limit + 1)) == .tooLarge(limit: Self.limit))
        let macros = Self.package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
        #expect(await problem(macros, name: "方案.docx") == .macros)
        #expect(await problem([0, 1, 2, 3, 0, 255, 254, 0, 9]) == .unknown)
        #expect(await problem(Array("PK\u{03}\u{04}".utf8) + [UInt8](repeating: 7, count: 99)) == .damaged)
    }

    @Test("A photograph is kept upright and without place, device, comment and tail", arguments: ["照片.jpg", "照片"])
    func photograph(_ name: String) async throws {
        #expect(Self.tells(SamplePicture.jpeg))
        let file = try await receive(SamplePicture.jpeg, name: name)
        #expect(file.name == "照片.jpg")
        #expect(!Self.tells(file.bytes))
        #expect(Data(file.bytes).range(of: Data("Exif".utf8)) == nil)
        let size = try #require(PictureSize(jpeg: file.bytes))
        #expect(size.width == 16 && size.height == 24)
        let preview = try #require(file.preview)
        #expect(!Self.tells(preview))
        #expect(PictureSize(jpeg: preview) != nil)
    }

    @Test("A drawing loses its comment, and its preview is a JPEG") func drawing() async throws {
        #expect(Self.tells(SamplePicture.png))
        let file = try await receive(SamplePicture.png, name: "示意图.png")
        #expect(!Self.tells(file.bytes))
        #expect(PictureSize(png: file.bytes) == PictureSize(png: SamplePicture.png))
        #expect(PictureSize(jpeg: try #require(file.preview)) != nil)
    }

    @Test("A picture that claims a billion pixels is not unpacked, and one that breaks off is damaged")
    func bombs() async {
        var bomb = SamplePicture.png
        bomb.replaceSubrange(16..<24, with: [0, 0, 0x80, 0, 0, 0, 0x80, 0])
        #expect(await problem(bomb) == .tooManyPixels(limit: Picture.pixelLimit))
        var endless = SamplePicture.png
        endless.replaceSubrange(16..<24, with: [UInt8](repeating: 0xFF, count: 8))
        #expect(await problem(endless) == .tooManyPixels(limit: Picture.pixelLimit))
        #expect(await problem(Array(SamplePicture.png.prefix(60))) == .damaged)
        #expect(await problem([0xFF, 0xD8, 0xFF, 0xE0]) == .damaged)
        #expect(await problem(Array(SamplePicture.jpeg.prefix(200))) == .damaged)
    }

    @Test("A program that runs too long, says too much or is not there gives nothing") func bounds() async {
        await #expect(throws: BoundedProgram.Fault.timedOut) {
            try await BoundedProgram("sleep", seconds: 1, memory: 1 << 30, outputLimit: 9).run(["30"], input: [])
        }
        // Nobody reads so much either.
        let much = [UInt8](repeating: 7, count: 4 << 20)
        await #expect(throws: BoundedProgram.Fault.timedOut) {
            try await BoundedProgram("sleep", seconds: 1, memory: 1 << 30, outputLimit: 9).run(["30"], input: much)
        }
        await #expect(throws: BoundedProgram.Fault.tooMuchOutput) {
            try await BoundedProgram("cat", seconds: 20, memory: 1 << 30, outputLimit: 9).run([], input: Array(0..<99))
        }
        await #expect(throws: BoundedProgram.Fault.missing) {
            try await BoundedProgram("no-such-program", seconds: 20, memory: 1 << 30, outputLimit: 9).run([], input: [])
        }
        await #expect(throws: BoundedProgram.Fault.failed(1)) {
            try await BoundedProgram("false", seconds: 20, memory: 1 << 30, outputLimit: 9).run([], input: [])
        }
    }

    private static func tells(_ bytes: [UInt8]) -> Bool { Data(bytes).range(of: Data("SECRET".utf8)) != nil }
}
