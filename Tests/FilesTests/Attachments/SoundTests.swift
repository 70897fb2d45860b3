import Kernel
import Stage
import Testing

@testable import Files

@Suite("Recordings that arrive") struct SoundTests {
    private static func received(_ bytes: [UInt8]) async throws -> DocumentFile {
        try await DocumentFile.receiving(bytes, name: "录音", limit: 1 << 20)
    }

    private static func problem(_ bytes: [UInt8]) async -> DocumentProblem? {
        do {
            _ = try await received(bytes)
            return nil
        } catch {
            return error as? DocumentProblem
        }
    }

    @Test(
        "What is heard is kept, and nothing that a recording carries beside it",
        arguments: [(SampleSound.wav, DocumentKind.wav), (SampleSound.mp3, .mp3), (SampleSound.m4a, .m4a)])
    func cleaned(_ bytes: [UInt8], _ kind: DocumentKind) async throws {
        #expect(bytes.firstRange(of: Array("SECRET".utf8)) != nil)
        let file = try await Self.received(bytes)
        #expect(file.kind == kind && file.name == "录音.\(kind.rawValue)")
        #expect(file.bytes.firstRange(of: Array("SECRET".utf8)) == nil)
        #expect(kind == .mp3 ? file.bytes.count == 3 * 417 : file.bytes.firstRange(of: SampleSound.heard) != nil)
        #expect(kind != .m4a || file.bytes.count == bytes.count, "nothing moves, so what points to samples still does")
        #expect(try await Self.received(file.bytes).bytes == file.bytes)
    }

    @Test("A recording whose maker had not yet said how long it is, is heard to its end") func unsaid() async throws {
        let said = SampleSound.wav.count - SampleSound.heard.count - 4
        var unsaid = SampleSound.wav
        unsaid.replaceSubrange(said..<said + 4, with: [0, 0, 0, 0])
        #expect(try await Self.received(unsaid).bytes == Self.received(SampleSound.wav).bytes)
        let silent = Array(unsaid.prefix(said + 4))
        #expect(await Self.problem(silent) == .damaged)
        let words = Array("LIST".utf8) + [6, 0, 0, 0] + Array("SECRET".utf8)
        #expect(await Self.problem(silent + words) == .damaged, "what stands behind no sound is no sound")
    }

    @Test("Video, and what breaks off before anything is heard, is refused") func refused() async {
        guard case .foreign = await Self.problem(SampleSound.video) else {
            Issue.record("a video was taken")
            return
        }
        #expect(await Self.problem(Array(SampleSound.m4a.prefix(60))) == .damaged)
        #expect(await Self.problem(Array(SampleSound.wav.prefix(30))) == .damaged)
        #expect(await Self.problem(Array("ID3".utf8) + [3, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F]) == .damaged)
        let endless: [UInt8] = [0, 0, 0, 8] + Array("ftyp".utf8) + [0, 0, 0, 1] + Array("moov".utf8)
        #expect(await Self.problem(endless + [UInt8](repeating: 0xFF, count: 8)) == .damaged)
    }
}
