import Foundation
import Invented
import Kernel
import Store

/// What a register of members costs at one size.
struct ProvinceBench {
    /// How many are added in small batches, to compare.
    private static let few = 20_000

    let room: ProvinceRoom
    let members, added: Int
    let measures: MeasuresFile
    private var platform: Platform { room.platform }

    func run(comparesBare: Bool, verifies: Bool) async throws {
        let memory = PeakMemory()
        let people = InventedPeople()
        let first = InventedMembers(members - added, in: room.unions, people: people)
        let loaded = try await load(first.source("first"))
        if let loaded {
            say("load: \(first.count) members in \(decimal(loaded, 0)) s, \(pace(first.count, loaded)) a second")
            if comparesBare {
                let bare = try BareMembers(of: room.file).run()
                say(
                    "load: bare inserts with indexes after in \(decimal(bare, 0)) s: ratio \(decimal(bare / loaded))   (mark 0.6)"
                )
            }
        }
        let later = InventedMembers(added, in: room.unions, people: people)
        let adding = try await load(later.source("later", from: first.count))
        if let adding {
            say("add: \(later.count) members in \(decimal(adding, 0)) s, \(pace(later.count, adding)) a second")
            try await compare(adding, with: later, people: people)
        }
        say("memory: \(decimal(Double(await memory.stop()) / 1e9)) GB anonymous at most   (mark 2.68)")
        try await rest()
        try await overview()
        try await FindingBench(room: room, people: people, members: first.count).run()
        try await join(people, from: members)
        if verifies { try await verify() }
        try await platform.database.close()
        guard platform.database.engine == .sqlite else { return }
        let size = try FileManager.default.attributesOfItem(atPath: room.file)[.size] as? Int
        say("file: \(decimal(Double(size ?? 0) / 1e9, 1)) GB   (mark 25)")
    }

    /// - Returns: seconds; `nil` for a load that was begun before.
    private func load(_ source: MemberSource) async throws -> Double? {
        let known = try await platform.database.read { try MemberLoad.named(source.name, on: $0) }
        let start = ContinuousClock.now
        let (load, taken) = try await TimeTaken.by {
            try await MemberLoading(source, on: platform).run { load in
                say("  \(decimal(start.duration(to: .now).seconds, 0)) s: \(load.taken) rows, \(load.state.rawValue)")
            }
        }
        guard load.loaded == source.count else {
            say("load: \(load.loaded) of \(source.count) loaded: WRONG")
            return nil
        }
        return known == nil ? taken.wall : nil
    }

    /// What the same would take in small batches: by the same code, and by bare inserts.
    private func compare(_ adding: Double, with later: InventedMembers, people: InventedPeople) async throws {
        let (unions, first, count) = (room.unions, members, min(Self.few, later.count))
        let few = MemberSource("naive", count: count) { places in
            places.map { MemberSource.Row(people.form(first + $0), at: unions[$0 * 7919 % unions.count]) }
        }
        let start = ContinuousClock.now
        let load = try await MemberLoading(few, on: platform, batch: NaiveBatch.perTransaction).run()
        let each = start.duration(to: .now).seconds / Double(max(1, load.loaded))
        let ratio = decimal(each * Double(later.count) / adding, 1)
        say("add: the same in small batches \(pace(1, each)) a second: ratio \(ratio)   (mark 10)")
        guard platform.database.engine == .sqlite else { return }
        let bare = try NaiveBatch(file: room.file).run(count, of: later.count)
        let other = decimal(bare * Double(later.count) / adding, 1)
        say("add: bare inserts in small batches \(pace(1, bare)) a second: ratio \(other)")
    }

    private func pace(_ count: Int, _ seconds: Double) -> String { decimal(Double(count) / seconds, 0) }

    /// What was written is on the disk, and the file was read once, so that its pages are in memory where they fit as on a server
    /// in use.
    private func rest() async throws {
        sync()
        guard platform.database.engine == .sqlite else { return }
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: room.file))
        defer { try? file.close() }
        while let part = try file.read(upToCount: 1 << 24), !part.isEmpty {}
    }

    /// The six figures of members at the province, and the members of each prefecture.
    private func overview() async throws {
        let today = platform.clock.now().day
        let top = try await platform.database.read { try Organisation.below(nil, for: .operator, on: $0).first }
        guard let top else { return }
        let reach = Reach(line: .leadership, path: top.path)
        let asked = MemberRegister.face.description.counts.map {
            FigureAsked($0, in: reach, today.adding(days: -364)...today)
        }
        let times = try await Self.times(300) { _ in
            try await platform.database.read { connection in
                let below = try Organisation.below(top.id, for: .operator, on: connection)
                let found = try FigureAsked.find(asked, on: connection)
                return (found, try FigureAsked(.active, in: reach, today...today).findBelow(below, on: connection))
            }
        }
        say("overview: p50 \(decimal(percentile(times, 50))) ms, p99 \(decimal(percentile(times, 99))) ms   (mark 10)")
    }

    /// One after the other joins by hand.
    private func join(_ people: InventedPeople, from first: Int) async throws {
        let (unions, platform) = (room.unions, platform)
        // Where an earlier run stopped.
        let start = first + Self.few + (try await Self.enrolled(platform))
        let times = try await Self.times(300) { place in
            var form = people.form(start + place)
            form.joinedOn = nil
            _ = try await platform.perform(EnrolMember(form, at: unions[place * 7919 % unions.count]), as: .operator)
        }
        say("join: one p50 \(decimal(percentile(times, 50))) ms, p99 \(decimal(percentile(times, 99))) ms")
        try measures.add("one joining, ms", percentile(times, 50))
    }

    private static func enrolled(_ platform: Platform) async throws -> Int {
        try await platform.database.read { connection in
            try connection.value("SELECT COUNT(*) FROM journal_line WHERE action = 'member.enrolled'") ?? 0
        }
    }

    private func verify() async throws {
        let book = LedgerBook([], terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
        let (tallies, journal) = try await platform.database.read { [platform] connection in
            (try Tally.verify(of: book, on: connection).isIntact, try platform.journal.verify(on: connection).findings)
        }
        say("verify: figures \(tallies ? "right" : "WRONG"), journal \(journal.isEmpty ? "right" : "WRONG")")
    }

    /// Milliseconds of each call, in rising order.
    static func times<T>(_ count: Int, _ body: (Int) async throws -> T) async throws -> [Double] {
        var times: [Double] = []
        for call in 0..<count {
            let start = ContinuousClock.now
            _ = try await body(call)
            times.append(start.duration(to: .now).seconds * 1000)
        }
        return times.sorted()
    }
}
