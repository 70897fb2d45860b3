import Foundation
import Kernel
import Store
import Web

/// First use of an empty installation.
struct SetUpPages {
    let platform: Platform
    let settings: EntranceSettings

    private static let people: [(prefix: String, role: Role)] = [
        ("system", .systemAdministrator), ("security", .securityAdministrator), ("audit", .auditAdministrator),
    ]

    var routes: [Route] {
        [
            .page("/set-up", "platform.set-up-ask", for: .everyone) { visit in
                try await refuseWhenDone()
                return page(visit)
            },
            .post("/set-up", "platform.set-up", for: .everyone, limit: 16_384) { visit in
                try await refuseWhenDone()
                return try await .attempt {
                    .page(done(try await setUp(visit)))
                } orAgain: {
                    page(visit, errors: $0)
                }
            },
        ]
    }

    private func refuseWhenDone() async throws {
        guard try await platform.database.read({ try SetUp.isOpen(on: $0) }) else { throw Refusal.notFound }
    }

    private func setUp(_ visit: Visit) async throws -> SetUp.Links {
        try await platform.perform(CountSetUp(address: visit.clientAddress), as: .anonymous)
        let code = visit.form.text("code").uppercased().filter { $0 != "-" && !$0.isWhitespace }
        guard code == settings.setUpCode.filter({ $0 != "-" }) else {
            throw Refusal.invalid(
                field: "code",
                why: Text("安装码不对。它印在启动服务器的终端里", en: "The code is wrong. It stands in the terminal of the server"))
        }
        let people = Self.people.map { person in
            SetUp.Administrator(
                login: visit.form.text(person.prefix + "-login"), name: visit.form.text(person.prefix + "-name"))
        }
        guard Set(people.map(\.loginInUse)).count == 3 else {
            throw Refusal.invalid(
                field: "security-login",
                why: Text("三位管理员须是三个不同的账号", en: "The three administrators need three different logins"))
        }
        let divisions = try Divisions.guangdong()
        return try await platform.perform(
            SetUp(divisions: divisions, system: people[0], security: people[1], audit: people[2]), as: .anonymous)
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) -> Page {
        Page(
            Text("首次使用", en: "First use"), frame: .entrance,
            lead: Text(
                "建立广东省、地市、县区的工会组织，并请三位管理员到位：管账号的、授权限的、查留痕的，互不兼任。",
                en:
                    "This founds the federations of Guangdong, its cities and counties, and names three administrators: one makes accounts, one grants roles, one reads the journal."
            )
        ) { html in
            html.sheet {
                html.form(post: "/set-up", errors: errors) {
                    html.field(
                        Field(
                            "code", Text("安装码", en: "Set-up code"), value: visit.form.text("code"),
                            help: Text("印在启动服务器的终端里", en: "It stands in the terminal of the server"),
                            autocomplete: "off"),
                        errors: errors)
                    for person in Self.people {
                        html.h2(person.role.label)
                        html.field(
                            Field(
                                person.prefix + "-login", Text("账号", en: "Login"),
                                value: visit.form.text(person.prefix + "-login"), autocomplete: "off"), errors: errors)
                        html.field(
                            Field(
                                person.prefix + "-name", Text("姓名", en: "Name"),
                                value: visit.form.text(person.prefix + "-name"), autocomplete: "off"), errors: errors)
                    }
                    html.submit(Text("开始使用", en: "Begin"))
                }
            }
        }
    }

    private func done(_ links: SetUp.Links) -> Page {
        Page(
            Text("已建立", en: "Ready"), frame: .entrance,
            lead: Text(
                "把三个链接分别交给三位管理员。每个链接只能用一次，72 小时内有效，离开本页后不再显示。",
                en: "Hand each link to its administrator. Each works once, for 72 hours, and is not shown again.")
        ) { html in
            html.sheet {
                html.definitions {
                    for (role, link) in zip(Self.people.map(\.role), [links.system, links.security, links.audit]) {
                        html.definition(role.label) { InvitationLink(link, settings.address).write(to: html) }
                    }
                }
            }
        }
    }
}

extension SetUp.Administrator {
    fileprivate var loginInUse: String { login.lowercased() }
}
