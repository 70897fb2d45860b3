import Crypto
public import Kernel

/// Shows whoever receives a request that this platform sent it, and when.
///
/// `X-Gonghui-Timestamp` holds seconds since 1970, `X-Gonghui-Signature` `sha256=` and the HMAC-SHA256 over the timestamp, a
/// full stop and the body, in hexadecimal. Whoever receives it refuses a timestamp older than five minutes.
public enum RequestSignature {
    public static func headers(
        for body: [UInt8], key: [UInt8], at now: Instant
    ) -> [(name: String, value: String)] {
        let seconds = now.microseconds / 1_000_000
        let signed = Array("\(seconds).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key))
        return [
            ("X-Gonghui-Timestamp", String(seconds)), ("X-Gonghui-Signature", "sha256=\(Hexadecimal.text(code))"),
        ]
    }
}
