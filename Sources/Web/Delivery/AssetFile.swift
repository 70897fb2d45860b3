import Crypto

/// One file as it is sent.
struct AssetFile: Sendable {
    /// As the code calls it: `theme.css`.
    let name: String
    let bytes: [UInt8]
    /// Present where it saves at least a tenth.
    let compressed: [UInt8]?
    /// Sixteen hexadecimal digits of the SHA-256 of the bytes.
    let digest: String

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        digest = SHA256.hash(data: bytes).prefix(8).map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
        let compressed = Gzip.compress(bytes)
        self.compressed = compressed.flatMap { $0.count * 10 <= bytes.count * 9 ? $0 : nil }
    }

    /// `theme.3f2a….css`
    var addressName: String {
        guard let dot = name.lastIndex(of: ".") else { return name + "." + digest }
        return name[..<dot] + "." + digest + name[dot...]
    }

    var type: String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }
}
