import ArgumentParser
import Foundation
import Kernel
import Store

extension Gonghui {
    /// Runs the command that the arguments name and ends the process with a documented exit code.
    public static func start() async -> Never {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit()
        } catch {
            guard let failure = Failure(error) else { exit(withError: error) }
            Terminal.warn("Error: \(failure.sentence)")
            exit(withError: ExitCode(failure.code))
        }
    }
}

/// What ends a command, as the operator reads it. Usage errors and help are the argument parser's own.
struct Failure {
    let code: Int32
    let sentence: String

    init?(_ error: any Error) {
        switch error {
        case is ExitCode, is CleanExit, is ValidationError: return nil
        case let refusal as Refusal: self.init(1, Self.sentence(refusal))
        case let error as SettingFault: self.init(78, error.description)
        case let error as KeyFileError: self.init(78, error.description)
        case let error as HeadAnchorError: self.init(78, error.description)
        case let error as BackupError: self.init(1, error.description)
        case let error as StoreError: self.init(Self.code(error), error.description)
        default:
            guard !Self.isUsage(error) else { return nil }
            self.init(70, Self.plain(error))
        }
    }

    private init(_ code: Int32, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    /// The parser's own errors are not public; they carry the code of wrong usage, or of a clean end for `--help`.
    private static func isUsage(_ error: any Error) -> Bool {
        let code = Gonghui.exitCode(for: error)
        return code == .validationFailure || code == .success
    }

    private static func code(_ error: StoreError) -> Int32 {
        switch error {
        case .unreachable, .closed: 69
        case .newerDatabase, .migrationEdited: 78
        default: 70
        }
    }

    private static func sentence(_ refusal: Refusal) -> String {
        switch refusal {
        case .invalid(let field, let why): "\(field): \(why.en) / \(why.zh)"
        case .conflict(let why): "\(why.en) / \(why.zh)"
        case .notFound: "not found / 没有找到"
        case .notPermitted(let permission): "not permitted: \(permission.label.en) / \(permission.label.zh)"
        case .tooMany(let until): "too many tries; try again after \(until.stamp) / 尝试过多"
        case .signedOut: "signed out / 未登录"
        }
    }

    private static func plain(_ error: any Error) -> String {
        let text = "\(error)"
        return text.contains("Address already in use")
            ? "the port is in use; choose another with --port / 端口已被占用，请用 --port 换一个" : text
    }
}
