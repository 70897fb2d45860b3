import Configuration
import Foundation
import Kernel
import Outgoing
import SystemPackage

/// What an installation can be told, from flags, the environment and a file, in that order of precedence.
///
/// One table of them all stands in `docs/operations.md`; a test holds it against ``Setting``.
struct Settings: Sendable {
    /// Holds the SQLite database, the key file and the anchor of the journal.
    let data: URL
    /// `postgres://…` or a libpq connection string; `nil` means SQLite in the data folder.
    let postgres: String?
    let host: String
    let port: Int
    /// How people reach the platform, such as `https://gonghui.example.cn`; decides links and whether cookies are `Secure`.
    let address: URL
    /// Whether the address is known to be the one by which people reach it: said, or with TLS of its own.
    let hasPublicAddress: Bool
    /// With what the server answers https by itself; `nil` where a proxy does, or nobody.
    let tls: ServerTLS?
    /// Whether the client's address is taken from `X-Forwarded-For`.
    let trustsProxy: Bool
    /// 0 to 254; different for each server on one database.
    let server: Int
    let logLevel: String
    /// Where Bootstrap's style sheet lies.
    let bootstrap: URL
    let memoryMapped: Bool
    /// Lets a collector on another machine read `/metrics`; empty lets only this machine.
    let measuresToken: String
    /// How much may be attached to an entry.
    let documents: DocumentLimit
    /// Hosts inside a network that notices may be sent to.
    let outgoing: OutgoingAllowance
    /// What sends mail; `nil` while that is switched off.
    let mail: MailProgram?

    /// - Throws: ``SettingFault`` naming the setting, what it holds and what it should hold.
    static func load(flags: [Setting: String]) async throws -> Settings {
        let file = flags[.config] ?? ProcessInfo.processInfo.environment[Setting.config.variable]
        let reader = ConfigReader(providers: [
            InMemoryProvider(
                name: "flags",
                values: Dictionary(
                    uniqueKeysWithValues: flags.map {
                        (
                            AbsoluteConfigKey(["gonghui", $0.key.rawValue]),
                            ConfigValue(.string($0.value), isSecret: false)
                        )
                    })),
            EnvironmentVariablesProvider(),
            try await fileProvider(file),
        ]).scoped(to: "gonghui")
        return try Settings { reader.string(forKey: ConfigKey([$0.rawValue])) ?? $0.fallback }
    }

    private static func fileProvider(_ file: String?) async throws -> EnvironmentVariablesProvider {
        guard let file else { return EnvironmentVariablesProvider(environmentVariables: [:]) }
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw SettingFault(setting: .config, found: file, wanted: "a file that can be read")
        }
        return try await EnvironmentVariablesProvider(environmentFilePath: FilePath(file))
    }

    init(_ value: (Setting) -> String) throws {
        data = URL(filePath: value(.data), directoryHint: .isDirectory)
        let database = value(.database)
        postgres = database == "sqlite" ? nil : database
        host = value(.host)
        port = try Self.number(.port, value, in: 1...65_535)
        server = try Self.number(.server, value, in: 0...254)
        trustsProxy = try Self.flag(.trustsProxy, value)
        memoryMapped = try Self.flag(.memoryMapped, value)
        logLevel = value(.logLevel)
        measuresToken = value(.measuresToken)
        documents = DocumentLimit(
            perFile: try Self.number(.documentSize, value, in: 1...50) << 20,
            count: try Self.number(.documentCount, value, in: 1...60))
        outgoing = OutgoingAllowance(
            hosts: Set(value(.outgoingHosts).split { $0 == "," || $0 == " " }.map(String.init)))
        mail = try Self.mail(value)
        guard Self.logLevels.contains(logLevel) else {
            throw SettingFault(setting: .logLevel, found: logLevel, wanted: Self.logLevels.joined(separator: ", "))
        }
        bootstrap = URL(filePath: value(.bootstrap), directoryHint: .isDirectory)
        let address = value(.address)
        tls = try Self.tls(value)
        hasPublicAddress = !address.isEmpty || tls != nil
        let schemes = tls == nil ? ["http", "https"] : ["https"]
        let text = address.isEmpty ? "\(schemes[0])://\(value(.host)):\(value(.port))" : address
        guard let url = URL(string: text), let scheme = url.scheme, schemes.contains(scheme),
            url.host() != nil
        else {
            throw SettingFault(setting: .address, found: text, wanted: "an address such as https://gonghui.example.cn")
        }
        self.address = url
    }

    /// Both files, or neither.
    private static func tls(_ value: (Setting) -> String) throws -> ServerTLS? {
        let (certificate, key) = (value(.tlsCertificate), value(.tlsKey))
        if certificate.isEmpty, key.isEmpty { return nil }
        guard !certificate.isEmpty, !key.isEmpty else {
            let missing: Setting = certificate.isEmpty ? .tlsCertificate : .tlsKey
            throw SettingFault(setting: missing, found: "", wanted: "a file, as the other one of the pair is given")
        }
        return try ServerTLS(certificate: certificate, key: key)
    }

    private static func mail(_ value: (Setting) -> String) throws -> MailProgram? {
        let from = value(.mailFrom)
        if from.isEmpty { return nil }
        guard let sender = MailAddress(from) else {
            throw SettingFault(setting: .mailFrom, found: from, wanted: "an address such as gonghui@example.cn")
        }
        return MailProgram(sender: sender, settings: value(.mailConfig))
    }

    private static let logLevels = ["error", "warning", "info", "debug"]

    private static func number(
        _ setting: Setting, _ value: (Setting) -> String, in range: ClosedRange<Int>
    ) throws -> Int {
        guard let number = Int(value(setting)), range.contains(number) else {
            throw SettingFault(
                setting: setting, found: value(setting),
                wanted: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func flag(_ setting: Setting, _ value: (Setting) -> String) throws -> Bool {
        switch value(setting) {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default: throw SettingFault(setting: setting, found: value(setting), wanted: "true or false")
        }
    }
}
