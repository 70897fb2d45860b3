import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// scrypt (RFC 7914) with N = 2^15, r = 8, p = 1: 32 MB and some 0.1 s a try, on threads of its own, two at once at most,
/// so that a flood of guesses cannot take the server's memory or its request threads.
public struct PasswordHash: Sendable {
    private static let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.name = "scrypt"
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    private static let maxMemory = 128 << 20

    /// A hash that no password has, to spend the same time on a login that does not exist.
    public static let unknown = "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    /// A new salted hash in the form `scrypt$log2N$r$p$salt$key`.
    public static func make(_ password: String) async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        let key = try await derive(password, salt: salt, logRounds: 15, blockSize: 8, parallelism: 1)
        return "scrypt$15$8$1$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether the password gives the stored hash; compared in constant time. A stored text of another form, or that
    /// asks for more memory than allowed, fits no password.
    public static func verify(_ password: String, against stored: String) async throws -> Bool {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), (10...20).contains(logRounds),
            let blockSize = Int(parts[2]), let parallelism = Int(parts[3]), (1...16).contains(parallelism),
            blockSize > 0, blockSize <= (maxMemory / 256) >> logRounds, let salt = Data(base64Encoded: parts[4]),
            let key = Data(base64Encoded: parts[5]), key.count == 32
        else { return false }
        let found = try await derive(
            password, salt: salt, logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
        return zip(found, key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(
        _ password: String, salt: Data, logRounds: Int, blockSize: Int, parallelism: Int
    ) async throws -> Data {
        // NFKC, so that the same password typed with another input method is the same.
        let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(
                    with: Result {
                        let key = try KDF.Scrypt.deriveKey(
                            from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << logRounds,
                            blockSize: blockSize, parallelism: parallelism, maxMemory: maxMemory)
                        return key.withUnsafeBytes { Data($0) }
                    })
            }
        }
    }
}
