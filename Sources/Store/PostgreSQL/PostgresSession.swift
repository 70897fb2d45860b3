import Foundation
import Logging

/// A place at the server: a connection that is replaced when it breaks, and the transactions on it.
final class PostgresSession {
    enum Mode: String {
        case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case write = "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
    }

    private enum Attempt<T> {
        case done(T)
        case again(PostgresFailure)
    }

    /// How often a transaction is tried in all: 25 tries with growing pauses are some 1.5 seconds of bad luck.
    private static let attempts = 25
    /// How often it is tried when the connection breaks each time: the statement itself may be what ends the backend.
    private static let attemptsWithoutConnection = 3

    private let conninfo: PostgresConninfo
    private let logger: Logger?
    private var link: PostgresLink?

    init(conninfo: PostgresConninfo, logger: Logger?) {
        self.conninfo = conninfo
        self.logger = logger
    }

    @discardableResult
    func connect() throws -> PostgresLink {
        if let link { return link }
        let made = try PostgresLink(conninfo, logger: logger)
        try made.prepareForUse()
        link = made
        return made
    }

    func disconnect() { link = nil }

    /// Runs `body` in a transaction, again if the server gives it up.
    func transaction<T>(_ mode: Mode, _ body: (any Connection) throws -> T) throws -> T {
        var tries = 0
        while true {
            switch try attempt(mode, body) {
            case .done(let value): return value
            case .again(let failure):
                tries += 1
                let limit = failure.isDisconnection ? Self.attemptsWithoutConnection : Self.attempts
                guard tries < limit else { throw failure.storeError }
                logger?.debug("transaction runs again", metadata: ["code": "\(failure.code)", "tries": "\(tries)"])
                pause(after: tries)
            }
        }
    }

    private func attempt<T>(_ mode: Mode, _ body: (any Connection) throws -> T) throws -> Attempt<T> {
        let link = try connect()
        do {
            try link.command(mode.rawValue)
        } catch {
            return try settle(error, mode, link)
        }
        let connection = PostgresConnection(link)
        let outcome = Result { try body(connection) }
        if let failure = connection.failure {
            rollBack(link)
            if failure.isWorthAnotherTry { return again(failure, link) }
            _ = try outcome.get()
            throw failure.storeError
        }
        switch outcome {
        case .success(let value):
            do {
                try link.command("COMMIT")
            } catch {
                return try settle(error, mode, link, committing: true)
            }
            return .done(value)
        case .failure(let error):
            rollBack(link)
            throw error
        }
    }

    /// What follows from an error of `BEGIN` or `COMMIT`.
    private func settle<T>(
        _ failure: PostgresFailure, _ mode: Mode, _ link: PostgresLink, committing: Bool = false
    ) throws -> Attempt<T> {
        rollBack(link)
        if failure.isDisconnection, committing, mode == .write {
            discard(link)
            throw StoreError.notDurable(
                "the connection broke during COMMIT, its outcome is unknown: \(failure.message)")
        }
        if failure.isWorthAnotherTry { return again(failure, link) }
        if committing, !failure.isConstraint { throw StoreError.notDurable("\(failure.message) [\(failure.code)]") }
        throw failure.storeError
    }

    private func again<T>(_ failure: PostgresFailure, _ link: PostgresLink) -> Attempt<T> {
        if failure.isDisconnection { discard(link) } else if failure.isStalePlan { link.forgetStatements() }
        return .again(failure)
    }

    private func rollBack(_ link: PostgresLink) {
        do {
            try link.command("ROLLBACK")
        } catch {
            discard(link)
        }
    }

    private func discard(_ broken: PostgresLink) {
        guard link === broken else { return }
        link = nil
        logger?.notice("lost a connection to the database")
    }

    private func pause(after tries: Int) {
        let most = 0.002 * Double(1 << min(tries, 6))
        Thread.sleep(forTimeInterval: Double.random(in: 0...most))
    }
}
