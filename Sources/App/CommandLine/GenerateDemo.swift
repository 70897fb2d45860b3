import ArgumentParser
import Foundation
import Invented
import Kernel

struct GenerateDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Fill an empty folder with invented unions and members of a whole region.",
        discussion: """
            `yangjiang` has 5,375 base unions over 7,846 employers, and 440,871 members; `province` 300,000 unions and \
            32 million members, and takes 22 GB of disk while it runs. The people and the employers do not exist; in \
            every run they are the same.

            The folder is `demo` unless --data names another. A run that was broken off goes on where it stopped when \
            it is started again. `gonghui demo --data FOLDER` serves the folder afterwards.
            """)

    @OptionGroup var options: SettingOptions
    @Option(help: "yangjiang or province.", transform: Self.scale) var scale: InventedScale
    @Option(help: "So many members instead of all, with unions and employers in proportion.") var members: Int?

    private static func scale(_ typed: String) throws -> InventedScale {
        guard let scale = InventedScale(rawValue: typed) else {
            throw ValidationError("choose yangjiang or province.")
        }
        return scale
    }

    func validate() throws {
        if let members, !(1...scale.members).contains(members) {
            throw ValidationError("--members lies between 1 and \(scale.members.grouped).")
        }
    }

    func run() async throws {
        var flags = options.flags
        flags[.data] = flags[.data] ?? "demo"
        let settings = try await Settings.load(flags: flags)
        let folder = GeneratedFolder(folder: settings.data, scale: scale, members: members ?? scale.members)
        let isBegun = folder.isMarked
        try folder.claim()
        try await Installation.with(flags) { installation in
            let isNew = try await DemoContent(installation: installation).fill { step in
                Terminal.line("==> \(step.en) · \(step.zh)")
            }
            guard isNew || isBegun else { throw GenerationFault.notEmpty("The database") }
            try await Generation(installation: installation, folder: folder).run()
        }
    }
}

/// One run of the command on an installation.
private struct Generation {
    let installation: Installation
    let folder: GeneratedFolder
    private let start = ContinuousClock.now

    init(installation: Installation, folder: GeneratedFolder) {
        (self.installation, self.folder) = (installation, folder)
    }

    func run() async throws {
        let (platform, scale) = (installation.platform, folder.scale)
        say(Text("建立基层工会", en: "Founding the base unions"))
        let count = max(1, Int(Double(scale.unions) * Double(folder.members) / Double(scale.members)))
        var told = 0
        let unions = try await InventedTree(scale, on: platform).found(count) { stand in
            guard stand >= told + 20_000 else { return }
            told = stand
            Terminal.line("    \(stand.grouped) / \(count.grouped)")
        }
        try await register(unions)
        say(Text("登记会员", en: "Loading the members"))
        let members = InventedMembers(folder.members, in: unions)
        var second = -1
        let load = try await MemberLoading(members.source(scale.rawValue), on: platform).run { load in
            guard load.state == .reading || seconds > second else { return }
            second = seconds
            let doing = load.state == .reading ? "\(load.taken.grouped) / \(load.rows.grouped)" : "indexes 索引"
            Terminal.line("    \(seconds) s: \(doing)")
        }
        Terminal.line(
            "\(load.loaded.grouped) members of \(unions.count.grouped) unions in \(seconds) s; "
                + "\(load.repeated) repeated, \(load.refused) refused. 已生成。")
    }

    private func register(_ unions: [ID<Organisation>]) async throws {
        guard let whole = folder.scale.employers else { return }
        say(Text("登记工会和覆盖单位", en: "Entering the unions with the employers that they cover"))
        let employers = InventedEmployers(whole * unions.count / folder.scale.unions, in: unions.count)
        var told = 0
        let covered = try await GeneratedRegister(installation: installation, employers: employers).fill(unions) {
            stand in
            guard stand >= told + 1000 else { return }
            told = stand
            Terminal.line("    \(seconds) s: \(stand.grouped) / \(unions.count.grouped)")
        }
        Terminal.line("    \(covered.grouped) employers")
    }

    private var seconds: Int { Int(start.duration(to: .now).components.seconds) }

    private func say(_ step: Text) { Terminal.line("==> \(step.en) · \(step.zh)") }
}
