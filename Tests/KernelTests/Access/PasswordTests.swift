import Stage
import Testing

@testable import Kernel

@Suite("Passwords") struct PasswordTests {
    @Test(
        "What is guessed first, too short, too long, of few characters or has the login in it is refused",
        arguments: [
            "", "short", "123456789", "1234567890", "QWERTYUIOP", "Password123", "aaaaaaaaaaaa", "abcabcabcabc",
            "xx-officer-2026", "XX-OFFICER-2026", String(repeating: "长短", count: 101), "gonghui12351",
        ])
    func refused(_ password: String) throws {
        let refusal = #expect(throws: Refusal.self) { try PasswordRule.check(password, login: "officer") }
        #expect(refusal?.field == "password")
    }

    @Test("A few unrelated words, spaces, Chinese and signs of every kind are welcome")
    func welcome() throws {
        for password in ["correct horse battery", "红荔枝和蓝雨伞在窗边", "' OR 1=1; --", "p%ss_w!rd\\2026"] {
            try PasswordRule.check(password, login: "officer")
        }
    }

    @Test("A password fits its own hash, typed in any width, and no other; two hashes of it differ")
    func hashes() async throws {
        let hash = try await PasswordHash.make("Red lychee 88 伞")
        #expect(try await PasswordHash.verify("Red lychee 88 伞", against: hash))
        #expect(try await PasswordHash.verify("Ｒed lychee ８８ 伞", against: hash))
        #expect(try await !PasswordHash.verify("red lychee 88 伞", against: hash))
        #expect(try await !PasswordHash.verify("", against: hash))
        #expect(try await PasswordHash.make("Red lychee 88 伞") != hash)
    }

    @Test("The test vector of RFC 7914 fits")
    func vector() async throws {
        // §12: "pleaseletmein", "SodiumChloride", N = 16384, r = 8, p = 1, the first 32 bytes.
        let stored = "scrypt$14$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI="
        #expect(try await PasswordHash.verify("pleaseletmein", against: stored))
        #expect(try await !PasswordHash.verify("pleaseletmeout", against: stored))
    }

    @Test("The hash that no password has is well formed, so that it takes as long as any")
    func unknown() async throws {
        let parts = PasswordHash.unknown.split(separator: "$")
        let made = try await PasswordHash.make("irrelevant").split(separator: "$")
        #expect(parts.count == made.count)
        #expect(parts.prefix(4) == made.prefix(4))
        #expect(parts.map(\.count) == made.map(\.count))
        #expect(try await !PasswordHash.verify("", against: PasswordHash.unknown))
    }

    @Test(
        "A stored text of another form, or one that asks for too much, fits no password and stops nothing",
        arguments: [
            "", "x", "$$$$$", "scrypt$15$8$1$AAAA", "scrypt$15$8$1$AAAA$", "scrypt$15$8$1$AAAA$AAAA",
            "bcrypt$15$8$1$AA==$AA==",
            "scrypt$99$8$1$AAAA$@", "scrypt$9$8$1$AAAA$@", "scrypt$-1$8$1$AAAA$@", "scrypt$10$0$1$AAAA$@",
            "scrypt$10$-8$1$AAAA$@", "scrypt$10$8$0$AAAA$@", "scrypt$10$8$-1$AAAA$@",
            "scrypt$10$9223372036854775807$1$AAAA$@", "scrypt$10$8$9223372036854775807$AAAA$@",
            "scrypt$20$8$16$AAAA$@", "scrypt$10$8$1$!!!$@", "scrypt$10$8$1$AAAA$@$", "scrypt$15.0$8$1$AAAA$@",
        ])
    func malformed(_ stored: String) async throws {
        let full = stored.replacing("@", with: String(repeating: "A", count: 43) + "=")
        #expect(try await !PasswordHash.verify("", against: full))
        #expect(try await !PasswordHash.verify("password", against: full))
    }
}
