import ArgumentParser
import Foundation

struct MeasuringProvince: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "province",
        abstract: "A register of members as large as a province: loading, adding, finding, joining.",
        discussion: """
            Makes a database of invented unions and members in a folder, or goes on with the one there. Of what a run that was
            broken off had done before, no time is told.
            """)
    @Option(help: "Where the database and its keys stand.") var data: String
    @Option(help: "A PostgreSQL connection string, for measuring there.") var database: String?
    @Option(help: "How many members there are in the end.") var members = 300_000
    @Option(help: "How many of them are added in one batch to the others.") var added = 30_000
    @Flag(help: "Put the same rows by prepared statements of the C interface as well, and compare.") var bare = false
    @Flag(help: "Verify journal and figures in the end.") var verify = false
    @OptionGroup var measures: MeasuresFile

    func validate() throws {
        guard added > 0, added < members else { throw ValidationError("--added lies between 1 and --members.") }
        guard !bare || database == nil else { throw ValidationError("--bare compares with SQLite.") }
    }

    func run() async throws {
        let room = try await ProvinceRoom(folder: URL(filePath: data), postgres: database, members: members)
        try await ProvinceBench(room: room, members: members, added: added, measures: measures)
            .run(comparesBare: bare, verifies: verify)
    }
}
