import Kernel
import Store
import Web

/// The first things to do in an empty installation, each ticked off by the state of things itself.
struct Beginning: Sendable {
    let title: Text
    let why: Text
    let link: Link?
    let isDone: Bool

    /// For the system and the security administrator; empty for everybody else.
    static func list(for identity: Actor.Identity, on platform: Platform) async throws -> [Beginning] {
        try await platform.read(as: identity) { connection, actor in
            guard actor.may(.changeAccounts) || actor.may(.grantRoles) else { return [] }
            let maker = actor.may(.changeAccounts)
            let accounts: Int = try connection.value("SELECT COUNT(*) FROM (SELECT id FROM account LIMIT 4) a") ?? 0
            let workers = try connection.exists(
                "SELECT 1 FROM role_grant WHERE role IN \(list: Role.working) LIMIT 1")
            let towns = try connection.exists("SELECT 1 FROM organisation WHERE rank = \(Rank.town) LIMIT 1")
            return [
                Beginning(
                    title: Text("给同事建账号", en: "Make accounts for your colleagues"),
                    why: Text("建好后把链接交给本人，由本人设密码", en: "Each colleague sets the password by a link"),
                    link: maker ? "/accounts/new" : nil, isDone: accounts > 3),
                Beginning(
                    title: Text("给账号授予角色", en: "Grant them roles"),
                    why: Text(
                        "由安全管理员办理；没有角色的账号看不到任何内容",
                        en: "The security administrator does this; without a role an account sees nothing"),
                    link: maker ? nil : "/accounts", isDone: workers),
                Beginning(
                    title: Text("导入镇街，补全组织树", en: "Import towns to complete the tree"),
                    why: Text(
                        "在服务器上运行 gonghui import divisions 文件.csv",
                        en: "On the server: gonghui import divisions FILE.csv"),
                    link: "/help#organisations", isDone: towns),
            ]
        }
    }

    static func write(_ list: [Beginning], to html: HTML) {
        html.sheet(Text("先做这三件事", en: "Three things to begin with")) {
            html.ol(.class("todo unlit")) {
                for item in list {
                    html.li {
                        html.div {
                            if let link = item.link, !item.isDone {
                                html.a(item.title, .href(link), .class("title"))
                            } else {
                                html.span(item.title, .class("title"))
                            }
                            html.div(item.why, .class("meta"))
                        }
                        html.div(.class("due")) {
                            if item.isDone {
                                html.chip(Text("已完成", en: "Done"), .good)
                            } else {
                                html.chip(Text("待办", en: "To do"))
                            }
                        }
                    }
                }
            }
        }
    }
}
