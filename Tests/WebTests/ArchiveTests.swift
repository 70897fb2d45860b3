import CLibZip
import Kernel
import Testing

@testable import Web

@Suite("Files that are handed out") struct ArchiveTests {
    @Test(
        "A range is what the header names, and nothing strange breaks it",
        arguments: [
            (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-4", .part(2..<5)),
            ("bytes=7-", .part(7..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=5-999", .part(5..<10)),
            ("bytes=10-", .unsatisfiable), ("bytes=99-100", .unsatisfiable), ("bytes=-0", .unsatisfiable),
            ("bytes=4-2", .whole), ("bytes=0-1,3-4", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
            ("bytes=--2", .whole), ("bytes=1-9223372036854775807", .part(1..<10)),
            ("bytes=99999999999999999999999-", .whole), ("lines=1-2", .whole), ("", .whole),
        ] as [(String?, ByteRange)])
    func ranges(_ header: String?, _ range: ByteRange) {
        #expect(ByteRange(header, of: 10) == range)
    }

    @Test("An archive opens in a reader of its own, each file under a name of its own") func archive() throws {
        let day = try #require(Day(year: 2026, month: 11, day: 21))
        let files = ArchivedFile.apart([
            ArchivedFile(name: "合同.pdf", day: day), ArchivedFile(name: "合同.PDF", day: day),
            ArchivedFile(name: "../../etc/passwd", day: day), ArchivedFile(name: "空", day: day),
        ])
        let contents: [[UInt8]] = [Array("first".utf8), Array("second".utf8), Array(repeating: 7, count: 70_000), []]
        var writer = ZipWriter()
        var bytes: [UInt8] = []
        for (file, content) in zip(files, contents) { bytes += writer.head(of: file, content) + content }
        bytes += writer.end()
        let names = ["合同.pdf", "合同 (2).PDF", "passwd", "空"]
        for (name, content) in zip(names, contents) { #expect(Self.read(name, in: bytes) == content, "\(name)") }
    }

    private static func read(_ name: String, in archive: [UInt8]) -> [UInt8]? {
        archive.withUnsafeBytes { bytes -> [UInt8]? in
            let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, nil)
            guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else { return nil }
            defer { zip_discard(opened) }
            guard let file = zip_fopen(opened, name, 0) else { return nil }
            defer { zip_fclose(file) }
            var buffer = [UInt8](repeating: 0, count: 100_000)
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            return count < 0 ? nil : Array(buffer[..<Int(count)])
        }
    }
}
