import Crypto
import Foundation
import Testing

@testable import Kernel

@Suite("A form that waited on a phone") struct KeptFormTests {
    private static let now = Instant(startOf: Day(sinceEpoch: 20_778))
    private static let journal = Journal(keys: KeyFile(created: now))

    /// As the script on the phone does it.
    private static func seal(
        _ fields: String, at kept: Instant = now, for journal: Journal = journal
    ) throws -> (text: String, id: String) {
        let key = try #require(KeptFormKey(journal))
        let (own, iv) = (P256.KeyAgreement.PrivateKey(), AES.GCM.Nonce())
        let server = try P256.KeyAgreement.PublicKey(x963Representation: try bytes(key.text))
        let point = own.publicKey.x963Representation
        let secret = try own.sharedSecretFromKeyAgreement(with: server).hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: point, sharedInfo: Data("gonghui kept form 1".utf8), outputByteCount: 32)
        let plain = Data("gonghui kept form 1\n\(kept.microseconds / 1000)\n\(fields)".utf8)
        let box = try AES.GCM.seal(plain, using: secret, nonce: iv, authenticating: Data(key.id.utf8))
        return (text(point + (try #require(box.combined))), key.id)
    }

    private static func text(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func bytes(_ text: String) throws -> Data {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return try #require(Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)))
    }

    private static func problem(
        _ text: String, _ id: String, _ journal: Journal = journal, at now: Instant = now
    ) -> KeptFormProblem? {
        do throws(KeptFormProblem) {
            _ = try KeptForm.open(text, under: id, journal, at: now)
            return nil
        } catch { return error }
    }

    @Test("It is read by this installation, after a rotation too, and by no other") func read() throws {
        let (sealed, id) = try Self.seal("name=%E9%BA%A6&phone=13800002468")
        let form = try KeptForm.open(sealed, under: id, Self.journal, at: Self.now.adding(seconds: 3600))
        #expect(form.fields == "name=%E9%BA%A6&phone=13800002468")
        #expect(form.keptAt == Self.now)
        let rotated = Journal(keys: Self.journal.keys.rotated(at: Self.now))
        #expect(Self.problem(sealed, id, rotated) == nil)
        let other = Journal(keys: KeyFile(created: Self.now))
        let foreign = try Self.seal("name=a", for: other)
        #expect(Self.problem(foreign.text, foreign.id) == .unreadable)
        #expect(Self.problem(foreign.text, id) == .unreadable)
        #expect(Self.problem(sealed, foreign.id, other) == .unreadable)
    }

    @Test("Any changed byte makes it unreadable, and so does any missing one") func altered() throws {
        let (sealed, id) = try Self.seal("name=a")
        let whole = try Self.bytes(sealed)
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 1
            #expect(Self.problem(Self.text(changed), id) == .unreadable, "\(place)")
            #expect(Self.problem(Self.text(whole.prefix(place)), id) == .unreadable, "\(place)")
        }
        for text in ["", "=", "%%%", String(repeating: "A", count: 20_000)] {
            #expect(Self.problem(text, id) == .unreadable)
        }
    }

    @Test("It is taken within seven days, and not from tomorrow") func age() throws {
        let (sealed, id) = try Self.seal("name=a")
        #expect(Self.problem(sealed, id, at: Self.now.adding(seconds: 7 * 86_400 - 1)) == nil)
        #expect(Self.problem(sealed, id, at: Self.now.adding(seconds: 7 * 86_400)) == .tooOld)
        #expect(Self.problem(sealed, id, at: Self.now.adding(seconds: -86_401)) == .unreadable)
    }
}
