import Files
public import Kernel
public import Logging
import Store

/// Works on the large imports that were asked for, one after the other; on as many servers as one likes, because each takes up its own.
public struct ImportClock: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let underWay: ImportsUnderWay
    private let log: Logger
    private let lane = ImportLane()

    /// - Parameter underWay: where the pages of this server look.
    public init(platform: Platform, book: LedgerBook, underWay: ImportsUnderWay, log: Logger) {
        (self.platform, self.book, self.underWay, self.log) = (platform, book, underWay, log)
    }

    /// Round after round until its task is cancelled; what it has in hand then is handed back.
    public func run() async {
        await Rounds.run("imports", every: .seconds(2), log: log) { try await round() }
    }

    /// Does all that waits.
    ///
    /// - Returns: how many this round completed itself.
    @discardableResult public func round() async throws -> Int {
        var done = 0
        while !Task.isCancelled {
            let now = platform.clock.now()
            guard try await platform.database.read({ try ImportJob.isWork(at: now, on: $0) }) else { break }
            guard let lease = try await platform.perform(ClaimImport(), as: .operator) else { continue }
            let isDone = try await underWay.during(lease.job.imported) { try await work(lease, $0) }
            if isDone { done += 1 }
        }
        return done
    }

    /// - Returns: whether it was completed here.
    private func work(_ lease: ImportLease, _ progress: ImportProgress) async throws -> Bool {
        try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await pulse(lease, progress) }
                defer { group.cancelAll() }
                return try await attempt(lease, progress)
            }
        } onCancel: {
            progress.stop()
        }
    }

    private func attempt(_ lease: ImportLease, _ progress: ImportProgress) async throws -> Bool {
        let attempt = ImportAttempt(lease: lease, platform: platform, book: book, progress: progress)
        do {
            try await withTaskExecutorPreference(lane) { try await attempt.run() }
            return true
        } catch is ImportLost {
            return false
        } catch is ImportStopped {
            return try await settle { if Task.isCancelled { try await perform(ReturnImport(lease)) } }
        } catch let unreadable as UnreadableSheet {
            return try await settle { try await perform(EndImport(lease, as: .stopped, saying: unreadable.sentence)) }
        } catch let refusal as Refusal {
            return try await settle { try await perform(EndImport(lease, after: refusal)) }
        }
    }

    private func perform<C: Command>(_ command: C) async throws where C.Outcome == Void {
        try await platform.perform(command, as: .operator)
    }

    /// - Returns: that it was not completed here, even if somebody else has it by now.
    private func settle(_ deed: () async throws -> Void) async throws -> Bool {
        do {
            try await deed()
            return false
        } catch is ImportLost { return false }
    }

    /// Tells now and then how far it is, and learns whether it was cancelled elsewhere.
    private func pulse(_ lease: ImportLease, _ progress: ImportProgress) async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            do {
                try await perform(AdvanceImport(lease, to: progress.rows, of: progress.total))
            } catch is ImportLost {
                return progress.stop()
            } catch {
                log.warning("imports: how far it is was not written down", metadata: ["error": "\(error)"])
            }
        }
    }
}

extension EndImport {
    fileprivate init(_ lease: ImportLease, after refusal: Refusal) {
        switch refusal {
        case .conflict(let why), .invalid(_, let why): self.init(lease, as: .stopped, saying: why)
        default: self.init(lease, as: .refused)
        }
    }
}
