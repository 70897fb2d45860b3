import Foundation
import Kernel

/// An account of the demo, with what to try first in its role. The people are invented.
struct DemoAccount: Sendable {
    let login: String
    let name: String
    let role: Role
    let organisation: String
    let tryFirst: Text

    static let working = [
        DemoAccount(
            login: "bianji", name: "陆听雨", role: .editor, organisation: "广东省总工会",
            tryFirst: Text("把一份工会信息拖进来，看它怎样拆成稿件", en: "Drop a bulletin in and watch it become articles")),
        DemoAccount(
            login: "ganbu", name: "麦知秋", role: .officer, organisation: "广州市总工会",
            tryFirst: Text(
                "从待办里挑一件逾期的办掉，再到台账登记一件新的",
                en: "Settle a late matter from the inbox, then enter a new one in a ledger")),
        DemoAccount(
            login: "lingdao", name: "冼望舒", role: .leader, organisation: "广东省总工会",
            tryFirst: Text(
                "催办下级逾期的事项；打开统计，从地图点到市、再点到那几件",
                en: "Press what is late below; open the figures, from the map to a city to its matters")),
    ]

    static let administrators = [
        DemoAccount(
            login: "xitong", name: "邝守拙", role: .systemAdministrator, organisation: "广东省总工会",
            tryFirst: Text("照一张 Excel 表建一本台账，发布给全省用", en: "Build a ledger from an Excel sheet, and publish it")),
        DemoAccount(
            login: "anquan", name: "植明夷", role: .securityAdministrator, organisation: "广东省总工会",
            tryFirst: Text("给账号授予角色，再收回它", en: "Grant a role to an account, and revoke it")),
        DemoAccount(
            login: "shenji", name: "祝有恒", role: .auditAdministrator, organisation: "广东省总工会",
            tryFirst: Text("翻看留痕：谁在何时做了什么", en: "Read the journal: who did what, and when")),
    ]

    static var all: [DemoAccount] { working + administrators }

    /// A fresh password for each login.
    static func passwords() -> [String: String] {
        Dictionary(uniqueKeysWithValues: all.map { ($0.login, String(Secret().text.prefix(16))) })
    }

    /// Writes `accounts.txt`, readable by its owner alone: login, password and role of each account.
    static func write(_ passwords: [String: String], into folder: URL) throws {
        let lines = all.map { "\($0.login)\t\(passwords[$0.login] ?? "")\t\($0.role.label.zh) \($0.role.label.en)\n" }
        let path = folder.appending(path: fileName).path
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(lines.joined().utf8), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
    }

    /// The passwords of an earlier start; empty where the file is gone.
    static func read(from folder: URL) -> [String: String] {
        guard let text = try? String(contentsOf: folder.appending(path: fileName), encoding: .utf8) else { return [:] }
        return text.split(whereSeparator: \.isNewline).reduce(into: [:]) { passwords, line in
            let cells = line.split(separator: "\t")
            if cells.count == 3 { passwords[String(cells[0])] = String(cells[1]) }
        }
    }

    private static let fileName = "accounts.txt"
}
