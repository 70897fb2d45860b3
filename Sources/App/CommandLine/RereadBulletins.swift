import ArgumentParser
import Bulletins
import Kernel

struct RereadBulletins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread", abstract: "Read the stored texts of all issues anew, with the present reader.",
        discussion: """
            Prints one line per issue: how many articles change, come and go. Look with --preview first; it writes nothing. \
            What persons corrected stays corrected.
            """)

    @OptionGroup var options: SettingOptions
    @Flag(help: "Only say what would change.") var preview = false

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let work = FileRereading(platform: installation.platform, identity: .operator)
            let issues = try await work.issues()
            var same = 0
            for (index, issue) in issues.enumerated() {
                let outcome = preview ? try await work.preview(issue) : try await work.run(issue)
                if outcome.changesNothing {
                    same += 1
                    continue
                }
                Terminal.line(
                    "[\(index + 1)/\(issues.count)] \(outcome.title): \(outcome.changed) changed, \(outcome.added) more, "
                        + "\(outcome.gone) fewer")
            }
            Terminal.line("\(issues.count) issues, \(same) as they were" + (preview ? "; nothing was written" : ""))
        }
    }
}
