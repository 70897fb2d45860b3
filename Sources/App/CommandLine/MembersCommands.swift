import ArgumentParser
import Kernel
import Store

struct MembersGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members", abstract: "Take back members that were loaded in bulk.",
        subcommands: [TakeBackMembers.self])
}

struct TakeBackMembers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "Remove those whom a load brought and nobody touched since.",
        discussion: """
            Whoever was changed since stays. Broken off, it goes on when it is run again. A load is called as it was when it \
            was made: by `gonghui demo generate` after its scale.
            """)

    @OptionGroup var options: SettingOptions
    @Argument(help: "What the load is called.") var name: String

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let name = name
            guard try await installation.platform.database.read({ try MemberLoad.named(name, on: $0) }) != nil else {
                throw ValidationError("There is no load \(name).")
            }
            var load: MemberLoad
            repeat {
                load = try await installation.platform.perform(TakeBackLoad(name), as: .operator)
            } while !load.isTakenBack
            Terminal.line("\(name) is taken back; \(load.loaded) stay, who were changed since.")
        }
    }
}
