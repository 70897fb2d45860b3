import Administration
import ArgumentParser
import Foundation
import Kernel

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the platform until it is told to stop.",
        discussion: """
            The first start makes the database and the key file in the data folder and prints a set-up code; open the \
            address and enter it. Keep the key file apart from the backups.
            """)

    @OptionGroup var options: ServerOptions

    func run() async throws {
        let settings = try await Settings.load(flags: options.flags)
        let installation = try await Installation.open(settings, log: LogSetup.logger(settings))
        try await installation.refuseUnfinishedLoad()
        try await Server(installation: installation, guests: []).run { address, code in
            Terminal.line("Gonghui listens at \(address)")
            if let code { Terminal.line("Set-up code 安装码: \(code)") }
        }
    }
}

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a demo of Guangdong's federations and serve it, or generate one of a whole region.",
        subcommands: [ServeDemo.self, GenerateDemo.self], defaultSubcommand: ServeDemo.self)
}

struct ServeDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Make a demo of Guangdong's federations and serve it on this machine only.",
        discussion: """
            Its sign-in page offers each role as a button; the passwords stand in accounts.txt in the data folder. A second \
            start keeps what was done.
            """)

    @OptionGroup var options: SettingOptions
    @Option(help: ArgumentHelp("The port to listen on (8080).", valueName: "port")) var port: String?

    func run() async throws {
        var flags = options.flags
        flags[.data] = flags[.data] ?? "demo"
        flags[.port] = port
        // Whoever reaches the demo reaches every role, so it never leaves this machine.
        flags[.host] = "127.0.0.1"
        flags[.address] = ""
        let settings = try await Settings.load(flags: flags)
        let start = Date()
        let log = LogSetup.logger(settings)
        let installation = try await Installation.open(settings, log: log)
        let isFresh = try await DemoContent(installation: installation).fill { step in
            Terminal.line("==> \(step.en) · \(step.zh)")
        }
        if isFresh { Terminal.line("    \(Int(Date().timeIntervalSince(start).rounded())) s") }
        try await installation.refuseUnfinishedLoad()
        try await Server(installation: installation, guests: guests(settings)).run { address, _ in
            Terminal.line("Gonghui's demo is ready at \(address)  (Ctrl+C stops it)")
            Terminal.line("演示已就绪，请在浏览器打开 \(address)")
        }
    }

    private func guests(_ settings: Settings) -> [EntranceSettings.Guest] {
        let passwords = DemoAccount.read(from: settings.data)
        return DemoAccount.all.compactMap { account in
            passwords[account.login].map {
                EntranceSettings.Guest(
                    login: account.login, password: $0, name: account.name, role: account.role.label,
                    place: account.organisation, tryFirst: account.tryFirst)
            }
        }
    }
}
