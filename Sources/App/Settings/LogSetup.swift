import Logging

/// The log goes to standard error; it never holds personal data.
enum LogSetup {
    static func logger(_ settings: Settings) -> Logger {
        var logger = Logger(label: "gonghui") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .info
        return logger
    }
}
