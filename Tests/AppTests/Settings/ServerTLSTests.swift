import Foundation
import Stage
import Testing

@testable import App

@Suite("The certificate of the server") struct ServerTLSTests {
    // Of localhost, for this test alone.
    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBmzCCAUGgAwIBAgIUUvFDNzJjCljC9Bv2SKdFKj3+u/EwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODE4MDUzNFoYDzIxMjYxMTA0
        MTgwNTM0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAARDihOOgDbcVvrUZIUyGOeSAP0V1+YzD93PRD7GKZ64Tgzl9vXcduWR
        riIp1W5d+FckZS6hg74S+XWT03EeW44To28wbTAdBgNVHQ4EFgQUXjE/AuqeTa9R
        za+UkdwSkZ+jJ+8wHwYDVR0jBBgwFoAUXjE/AuqeTa9Rza+UkdwSkZ+jJ+8wDwYD
        VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
        zj0EAwIDSAAwRQIhAKk1fBL4+WziiOhJEhfJjd/IzlQtDh0kPqcUm+gfjH/4AiA0
        hC2jzfmaBOLwWbefN+VOonqI2ACYaPOthULfsFyYJA==
        -----END CERTIFICATE-----
        """
    private static let key = pem(
        """
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgp863VYV79VxzoIxj
        Wj6v8BTKbLSuSiFgJWqu0XOmC6KhRANCAARDihOOgDbcVvrUZIUyGOeSAP0V1+Yz
        D93PRD7GKZ64Tgzl9vXcduWRriIp1W5d+FckZS6hg74S+XWT03EeW44T
        """)
    private static let other = pem(
        """
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgb+kNr30M2XfXdrDv
        XVce7Rz767yRM4WEAmPOSGgh1oWhRANCAATBdJzJt9NI/L4xW+FAnxpqLRNJSduf
        36oRdsxd5x9Fn1QesBKOOIGVQpzYtqa3Mypto/HPIPU7PU4q12AKhPdC
        """)

    private static func pem(_ key: String) -> String {
        "-----BEGIN PRIVATE KEY-----\n\(key)\n-----END PRIVATE KEY-----\n"
    }

    /// The setting that is wrong with these files; `nil` where both hold.
    private func fault(_ certificate: String?, _ key: String?, address: String = "") throws -> Setting? {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var said: [Setting: String] = [.address: address]
        for (setting, text) in [(Setting.tlsCertificate, certificate), (.tlsKey, key)] {
            guard let text else { continue }
            let file = folder.appending(path: setting.rawValue)
            if !text.isEmpty { try Data(text.utf8).write(to: file) }
            said[setting] = file.path
        }
        do {
            let settings = try Office.settings(said)
            #expect((settings.tls == nil) == (certificate == nil))
            #expect(settings.address.scheme == (certificate == nil ? "http" : "https"))
            #expect(settings.hasPublicAddress == (certificate != nil))
            return nil
        } catch let fault as SettingFault { return fault.setting }
    }

    @Test("Certificate and key are taken together, and the address is https then") func both() throws {
        #expect(try fault(nil, nil) == nil)
        #expect(try fault(Self.certificate, Self.key) == nil)
        #expect(try fault(Self.certificate, Self.key, address: "https://gonghui.example.cn:8443") == nil)
        #expect(try fault(Self.certificate, Self.key, address: "http://gonghui.example.cn") == .address)
    }

    @Test("What is missing, is something else, or belongs to another is named") func faults() throws {
        #expect(try fault(Self.certificate, nil) == .tlsKey)
        #expect(try fault(nil, Self.key) == .tlsCertificate)
        #expect(try fault("", Self.key) == .tlsCertificate)
        #expect(try fault(Self.certificate, "") == .tlsKey)
        #expect(try fault(Self.key, Self.key) == .tlsCertificate)
        #expect(try fault(Self.certificate, Self.certificate) == .tlsKey)
        #expect(try fault(Self.certificate, Self.other) == .tlsKey)
    }
}
