import ArgumentParser
import Kernel
import Store
import Web

/// How an error that ends a command is told at the terminal: its words, and the exit code that `gonghui --help` names.
struct CommandFailure {
    let words: String
    let code: ExitCode

    private init(_ words: String, _ code: Int32) {
        self.words = words
        self.code = ExitCode(code)
    }

    private init(_ words: Text, _ code: Int32) { self.init("\(words.en) / \(words.zh)", code) }

    /// - Returns: `nil` for what the parser of arguments tells itself: help, wrong usage, a code already decided.
    init?(_ error: any Error) {
        switch error {
        case let fault as SettingFault: self.init(fault.description, 78)
        case let failure as KeyFileError: self.init(failure.text, 78)
        case let failure as AssetError: self.init(failure.description, 78)
        case let failure as HeadAnchorError: self.init(failure.text, 78)
        case let failure as StoreError: self.init(failure.description, Self.code(failure))
        case let failure as BackupError: self.init(failure.text, 1)
        case let fault as GenerationFault: self.init(fault.text, 1)
        case let refusal as Refusal: self.init(refusal.words, 1)
        default:
            guard !(error is ExitCode), Gonghui.exitCode(for: error) == .failure else { return nil }
            self.init(Self.plain(error), 70)
        }
    }

    private static func code(_ error: StoreError) -> Int32 {
        switch error {
        case .unreachable, .closed: 69
        case .newerDatabase, .migrationEdited: 78
        default: 70
        }
    }

    private static func plain(_ error: any Error) -> String {
        let text = "\(error)"
        guard text.contains("Address already in use") else { return text }
        return "The port is in use; choose another with --port / 端口已被占用，请用 --port 换一个"
    }
}

extension Refusal {
    fileprivate var words: Text {
        switch self {
        case .invalid(_, let why), .conflict(let why): why
        case .notPermitted(let permission):
            Text("没有权限：\(permission.label.zh)", en: "Not permitted: \(permission.label.en)")
        case .notFound: Text("没有找到", en: "Not found")
        case .tooMany(let until): Text("请在 \(until.stamp) 之后再试", en: "Try again after \(until.stamp)")
        case .signedOut: Text("请先登录", en: "Sign in first")
        }
    }
}
