import ArgumentParser
import Foundation
import Kernel
import Store

struct KeysGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show the names of the installation's keys, or make new ones.",
        subcommands: [ShowKeys.self, RotateKeys.self])
}

struct ShowKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the public halves of the signing keys, and the name of the master secret."
    )

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let keys = installation.keys
            for (index, key) in keys.published.enumerated() {
                Terminal.line("\(index == 0 ? "signing" : "retired") \(key.id) since \(key.created.stamp)")
            }
            Terminal.line("master  \(keys.masterID)")
        }
    }
}

struct RotateKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Make a new signing key and a new master secret, and encrypt anew what is under it.",
        discussion: """
            Stop every server first: one that runs goes on with the keys it has read. The old signing key stays published, \
            so what it signed still verifies; the old master secret stays in the file for backups made before. Broken off \
            half-way, it is run again: it makes another pair of keys and wraps everything anew. Put a copy of the new key file where no backup goes.
            """)

    @OptionGroup var options: SettingOptions

    func run() async throws {
        let settings = try await Settings.load(flags: options.flags)
        let path = settings.keyFile
        try await Installation.existing(options.flags) { _ in }
        let keys = try KeyFile.rotate(at: path, now: Clock.system.now())
        Terminal.line("New signing key \(keys.published[0].id), new master secret \(keys.masterID)")
        try await Installation.existing(options.flags) { installation in
            var wrapped = 0
            while case let count = try await installation.platform.perform(RewrapSealedFields(), as: .operator),
                count > 0
            {
                wrapped += count
                Terminal.line("\(wrapped) sealed fields wrapped anew")
            }
            let hooks = try await installation.platform.perform(ResealHooks(), as: .operator)
            if hooks > 0 { Terminal.line("\(hooks) addresses of chats and webhooks encrypted anew") }
            wrapped = 0
            while case let count = try await installation.platform.perform(RewrapIdentities(), as: .operator), count > 0
            {
                wrapped += count
                Terminal.line("\(wrapped) identity numbers encrypted anew")
            }
        }
        Terminal.line("Now copy \(path) to where no backup goes, and start the servers.")
    }
}
