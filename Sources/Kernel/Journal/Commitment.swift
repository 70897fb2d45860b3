import Crypto

/// What a line carries of a version: SHA-256(salt ‖ canonical bytes). Who has not the salt learns nothing from it, not
/// even by guessing the bytes.
enum Commitment {
    static let saltLength = 32

    /// 32 bytes from the system's generator.
    static func salt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var salt: [UInt8] = []
        salt.reserveCapacity(saltLength)
        while salt.count < saltLength {
            withUnsafeBytes(of: generator.next()) { salt.append(contentsOf: $0) }
        }
        return salt
    }

    static func of(_ version: [UInt8], salt: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: version)
        return Array(hash.finalize())
    }

    /// Whether it is what was committed to.
    static func isGenuine(_ commitment: [UInt8], of version: [UInt8], salt: [UInt8]) -> Bool {
        salt.count == saltLength && of(version, salt: salt) == commitment
    }
}
