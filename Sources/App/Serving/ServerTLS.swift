import HummingbirdTLS
import NIOSSL

/// The certificate with which the server answers by itself, without a proxy in front.
struct ServerTLS: Sendable {
    let configuration: TLSConfiguration

    /// - Parameters:
    ///   - certificate: a file in PEM, with the certificates between it and the root behind it.
    ///   - key: a file in PEM without a passphrase.
    /// - Throws: ``SettingFault`` for files that cannot be read, hold something else, or do not belong together.
    init(certificate: String, key: String) throws {
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw SettingFault(setting: .tlsCertificate, found: certificate, wanted: "a file with a certificate in PEM")
        }
        guard let secret = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw SettingFault(
                setting: .tlsKey, found: key, wanted: "a file with a private key in PEM, without a passphrase")
        }
        configuration = .makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw SettingFault(
                setting: .tlsKey, found: key, wanted: "the private key of the certificate in \(certificate)")
        }
    }
}
