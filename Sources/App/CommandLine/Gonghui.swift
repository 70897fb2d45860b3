public import ArgumentParser

/// `gonghui`: everything the platform does from a terminal.
public struct Gonghui: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "gonghui",
        abstract: "The work platform of trade-union federations. 工会工作平台。",
        discussion: """
            Start with `gonghui demo` to look around, or `gonghui serve` for an installation of your own.

            Exit codes: 0 done; 1 done in part, or something was found wrong (it is printed); 3 a receipt whose \
            promise still runs; 64 wrong usage; 66 a file of a receipt cannot be read; 69 the database cannot be reached; \
            70 an unexpected error; 78 a setting or the key file is wrong.
            """,
        version: Version.text,
        subcommands: [
            Serve.self, Demo.self, Import.self, BulletinsGroup.self, RulesGroup.self, CatalogueCommand.self,
            LedgersGroup.self, MembersGroup.self, APIGroup.self, AccountsGroup.self, JournalGroup.self,
            ReceiptGroup.self,
            TalliesGroup.self, KeysGroup.self,
            BackUp.self,
            Restore.self, Reindex.self,
        ])

    public init() {}

    /// Carries out what the arguments say, and ends the process with one of the exit codes above.
    public static func main() async {
        do {
            var command = try parseAsRoot()
            if var work = command as? any AsyncParsableCommand { try await work.run() } else { try command.run() }
        } catch {
            guard let failure = CommandFailure(error) else { exit(withError: error) }
            Terminal.warn("Error: \(failure.words)")
            exit(withError: failure.code)
        }
    }
}

/// The version of the platform.
enum Version {
    static let text = "0.2.0"
}
