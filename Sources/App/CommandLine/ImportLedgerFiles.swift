import ArgumentParser
import Foundation
import Kernel
import Workplace

struct ImportLedgerFiles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entries",
        abstract: "Import the rows of workbooks and CSV files into a ledger or the register of members.",
        discussion: """
            `gonghui import members FILE` and `gonghui import employers FILE` are short for it. One row of a sheet holds \
            the heads: the labels of the fields, in Chinese or English, or what is usually written there, such as 姓名, \
            身份证号, 手机号码 and 重点群体 for members, 单位名称, 统一社会信用代码 and 职工人数 for employers. A column 所属工会 says of \
            which union a row is. `gonghui ledgers schema members` tells all fields and which are required.

            All rows are taken, or none when one is bad; --good leaves the bad ones out. With --preview nothing is \
            written: it says what would become of the rows, and where a cell is bad. With --json the preview is an array \
            with an object per file: refused, encoding, notices, sheets of name, header_row, columns, rows {good, \
            changed, same, bad}, cells, changes and values.

            Exits with 1 when a file or a row cannot be taken.
            """)

    @OptionGroup var options: SettingOptions
    @Argument(help: "The ledger, like employers, or members; `gonghui ledgers list` names all ledgers.") var ledger:
        String
    @Argument(help: "XLSX, CSV or TSV files.") var files: [String]
    @Option(
        help: ArgumentHelp(
            "The union of the rows that name none, by its full name or its id (the topmost one).", valueName: "union"))
    var owner: String?
    @Flag(help: "Write nothing; say what would become of the rows.") var preview = false
    @Flag(help: "Print the preview as JSON.") var json = false
    @Flag(help: "Take the good rows and leave out the bad ones.") var good = false

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name the files to import.") }
    }

    func run() async throws {
        let inputs = try files.map { path in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw ValidationError("There is no file \(path).")
            }
            if isFolder.boolValue { throw ValidationError("\(path) is a folder; name the files in it.") }
            let url = URL(filePath: path)
            return (name: url.lastPathComponent, bytes: try Data(contentsOf: url, options: .mappedIfSafe))
        }
        try await Installation.existing(options.flags) { installation in
            let isRoster = ledger == MemberRegister.id.name
            guard let found = isRoster ? MemberRegister.face : installation.book[LedgerID(ledger)] else {
                let names = [MemberRegister.id.name] + installation.book.ledgers.map(\.id.name)
                throw ValidationError(
                    "There is no ledger \(ledger).\(NearNames.meant(by: ledger, among: names)) "
                        + "Choose members, or one that `gonghui ledgers list` names.")
            }
            try await Work(installation: installation, ledger: found, command: self).run(inputs)
        }
    }
}

/// One run of the command on an installation.
private struct Work {
    let installation: Installation
    let ledger: AnyLedger
    let command: ImportLedgerFiles

    func run(_ inputs: [(name: String, bytes: Data)]) async throws {
        let home = try await home()
        let ledger = ledger
        let files = try await installation.platform.read(as: .operator) { connection, _ in
            try ImportFiles.open(inputs, for: ledger, home: home.id, connection)
        }
        let preview = try await preview(files, home)
        if command.json { Terminal.line(preview.json.text) } else { say(preview) }
        let rows = preview.rows
        let isWhole = !preview.isRefused && rows.bad == 0
        if !command.preview {
            if preview.isRefused || !isWhole && !command.good {
                Terminal.warn("Nothing was imported. 什么也没有导入。")
                if !preview.isRefused, rows.good + rows.changed > 0 {
                    Terminal.warn("Mend the rows, or take the good ones with --good. 请改好再导入，或用 --good 只导入没有问题的行。")
                }
            } else if rows.good + rows.changed > 0 {
                try await apply(files, inputs.map(\.name), home)
            } else {
                Terminal.line(
                    "0 entered, 0 changed, \(rows.same) already so, \(rows.bad) left out; nothing was imported")
            }
        }
        if !isWhole { throw ExitCode(1) }
    }

    /// The union that was named; else the topmost one.
    private func home() async throws -> Organisation {
        if let owner = command.owner { return try await installation.organisation(named: owner) }
        let top = try await installation.platform.read(as: .operator) { connection, actor in
            try Organisation.below(nil, for: actor, limit: 1, on: connection).first
        }
        guard let top else {
            throw ValidationError("There is no union yet. Make some first, as with `gonghui import divisions`.")
        }
        return top
    }

    private func preview(_ files: ImportFiles, _ home: Organisation) async throws -> ImportPreview {
        let (ledger, holdsValues) = (ledger, command.json)
        let (today, journal) = (installation.platform.clock.now().day, installation.platform.journal)
        return try await installation.platform.read(as: .operator) { connection, actor in
            try ImportPreview.make(
                of: files, into: ledger, home: home, for: actor, journal, on: today,
                holding: holdsValues ? .values : .remarks, connection)
        }
    }

    private func apply(_ files: ImportFiles, _ names: [String], _ home: Organisation) async throws {
        let (platform, book) = (installation.platform, installation.book)
        let id = try await platform.perform(
            OpenImport(into: ledger.id, of: home.id, names.map { .init(name: $0, bytes: []) }, book: book),
            as: .operator)
        do {
            let counts = try await platform.perform(
                ApplyImport(
                    id, of: ledger.id, command.good ? .good : .all, from: files.source, seen: nil, book: book),
                as: .operator)
            Terminal.line(
                "\(counts.good) entered, \(counts.changed) changed, \(counts.same) already so, \(counts.bad) left out; "
                    + "the import is \(id)")
        } catch {
            try await platform.perform(DropImport(id, of: ledger.id, book: book), as: .operator)
            throw error
        }
    }

    private func say(_ preview: ImportPreview) {
        for file in preview.files {
            if let refused = file.refused { Terminal.warn("\(file.name): \(refused.zh) / \(refused.en)") }
            for notice in file.notices { Terminal.warn("\(file.name): \(notice.zh) / \(notice.en)") }
            for sheet in file.sheets {
                let rows = sheet.rows
                Terminal.line(
                    "\(file.name), \(sheet.name): \(rows.good) new, \(rows.changed) changed, \(rows.same) the same, "
                        + "\(rows.bad) bad")
                for cell in sheet.cells {
                    Terminal.warn("\(file.name), \(sheet.name), \(cell.at): \(cell.text.zh) / \(cell.text.en)")
                }
            }
        }
    }
}
