public import Kernel
public import Logging
import Store
public import Web

/// Makes the lists that were asked for, one after the other; on as many servers as one likes, because each takes up its own.
public struct ExportClock: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let log: Logger
    private let slice: Int
    private let registers: [LedgerID: RegisterList]

    /// - Parameters:
    ///   - registers: the lists that are of no ledger.
    ///   - slice: so many rows are read at a time.
    public init(
        platform: Platform, book: LedgerBook, registers: [LedgerID: RegisterList] = [:], log: Logger,
        slice: Int = 1_000
    ) {
        (self.platform, self.book, self.log, self.slice) = (platform, book, log, slice)
        self.registers = registers
    }

    /// Round after round until its task is cancelled.
    public func run() async {
        await Rounds.run("exports", every: .seconds(3), log: log) { try await round() }
    }

    /// Makes all that wait.
    ///
    /// - Returns: how many this round made itself.
    @discardableResult public func round() async throws -> Int {
        var made = 0
        while !Task.isCancelled {
            let now = platform.clock.now()
            guard try await platform.database.read({ try ExportJob.isWork(at: now, on: $0) }) else { break }
            guard let lease = try await platform.perform(ClaimExport(), as: .operator) else { continue }
            if try await make(lease) { made += 1 }
        }
        return made
    }

    /// - Returns: whether it was made here.
    private func make(_ lease: ExportLease) async throws -> Bool {
        do {
            try await ExportMaking(
                lease: lease, platform: platform, book: book, register: registers[lease.job.ledger], slice: slice
            ).run()
            return true
        } catch is ExportLost {
            return false
        } catch let refusal as Refusal {
            return try await settle(lease, after: refusal)
        }
    }

    private func settle(_ lease: ExportLease, after refusal: Refusal) async throws -> Bool {
        var state = ExportJob.State.refused
        if case .conflict = refusal { state = .tooLarge }
        do {
            try await platform.perform(EndExport(lease, as: state), as: .operator)
        } catch is ExportLost {}
        return false
    }
}
