/// One thing that can be set. Its variable is `GONGHUI_` and the name in capitals; the commonest also
/// have a flag, `--` and the name.
enum Setting: String, CaseIterable, Sendable {
    case config, data, database, host, port, address, server, bootstrap
    case trustsProxy = "trusted-proxy"
    case logLevel = "log-level"
    case memoryMapped = "memory-mapped"
    case measuresToken = "measures-token"
    case documentSize = "document-size"
    case documentCount = "document-count"
    case outgoingHosts = "outgoing-hosts"
    case mailFrom = "mail-from"
    case mailConfig = "mail-config"
    case tlsCertificate = "tls-certificate"
    case tlsKey = "tls-key"

    var variable: String { "GONGHUI_" + rawValue.uppercased().replacing("-", with: "_") }

    /// What holds when nothing is said.
    var fallback: String {
        switch self {
        case .config, .address, .measuresToken, .outgoingHosts, .mailFrom, .tlsCertificate, .tlsKey: ""
        case .data: "data"
        case .database: "sqlite"
        case .host: "127.0.0.1"
        case .port: "8080"
        case .server: "0"
        case .bootstrap: "/usr/share/javascript/bootstrap5"
        case .trustsProxy: "false"
        case .logLevel: "info"
        case .memoryMapped: "true"
        case .documentSize: "20"
        case .documentCount: "30"
        case .mailConfig: "/etc/msmtprc"
        }
    }
}

/// A setting that does not hold what it must.
struct SettingFault: Error, CustomStringConvertible {
    let setting: Setting
    let found: String
    let wanted: String

    var description: String {
        "\(setting.variable) (--\(setting.rawValue)) is \"\(found)\" but should be \(wanted)"
    }
}
