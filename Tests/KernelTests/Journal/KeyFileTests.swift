import Foundation
import Stage
import Testing

@testable import Kernel

@Suite("Keeping the keys") struct KeyFileTests {
    private let now = Instant(microseconds: 1_800_000_000_000_000)

    private func withPath(_ body: (String) throws -> Void) throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appending(path: "keys").path)
    }

    @Test("A new key file is readable by its owner only and gives the same keys when opened")
    func created() throws {
        try withPath { path in
            let made = try KeyFile.create(at: path, now: now)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let opened = try KeyFile.open(at: path)
            #expect(opened.current.id == made.current.id)
            #expect(opened.secret(for: "sessions") == made.secret(for: "sessions"))
            #expect(opened.secret(for: "sessions") != opened.secret(for: "identity numbers"))
            #expect(opened.secret(for: "sessions", under: made.masterID) == made.secret(for: "sessions"))
        }
    }

    @Test("A key file that exists is not overwritten")
    func exists() throws {
        try withPath { path in
            let made = try KeyFile.create(at: path, now: now)
            #expect(throws: KeyFileError.exists(path)) { try KeyFile.create(at: path, now: now) }
            #expect(try KeyFile.open(at: path).current.id == made.current.id)
        }
    }

    @Test("A missing key file is told as missing")
    func missing() throws {
        try withPath { path in
            #expect(throws: KeyFileError.missing(path)) { try KeyFile.open(at: path) }
        }
    }

    @Test("A key file that others can reach is refused", arguments: [0o640, 0o604, 0o620, 0o602, 0o611])
    func modes(_ mode: Int) throws {
        try withPath { path in
            _ = try KeyFile.create(at: path, now: now)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: KeyFileError.openToOthers(path, mode: UInt32(mode))) { try KeyFile.open(at: path) }
        }
    }

    @Test("Any changed byte, and any cut, makes the key file refused")
    func damaged() throws {
        let text = KeyFile(created: now).rotated(at: now).text
        #expect(throws: Never.self) { try KeyFile(text: text) }
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: KeyFile.Unread.self) { try KeyFile(text: String(decoding: changed, as: UTF8.self)) }
            let cut = String(decoding: bytes[..<index], as: UTF8.self)
            #expect(throws: KeyFile.Unread.self) { try KeyFile(text: cut) }
        }
    }

    @Test("Damage is told with its file")
    func damagedFile() throws {
        try withPath { path in
            _ = try KeyFile.create(at: path, now: now)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try text.replacingOccurrences(of: "signing 18", with: "signing 19")
                .write(toFile: path, atomically: false, encoding: .utf8)
            #expect(throws: KeyFileError.damaged(path, line: 4)) { try KeyFile.open(at: path) }
            try "something else\n".write(toFile: path, atomically: false, encoding: .utf8)
            #expect(throws: KeyFileError.otherFormat(path)) { try KeyFile.open(at: path) }
        }
    }

    @Test("After a rotation the old key is published and can no longer sign, and secrets stay")
    func rotation() throws {
        try withPath { path in
            let first = try KeyFile.create(at: path, now: now)
            let second = try KeyFile.rotate(at: path, now: now.adding(seconds: 60))
            let opened = try KeyFile.open(at: path)
            #expect(opened.current.id == second.current.id && second.current.id != first.current.id)
            #expect(opened.published.map(\.id) == [second.current.id, first.current.id])
            #expect(opened.published.last?.retired == now.adding(seconds: 60))
            #expect(opened.secret(for: "sessions") == first.secret(for: "sessions"))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(!text.contains(Hexadecimal.text(first.current.rawSecret)))
        }
    }
}
