import ArgumentParser
import Foundation
import Kernel
import Store

struct AccountsGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: "Help somebody back in.", subcommands: [InviteAccount.self])
}

struct InviteAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Print a link that sets the password of an account, once, within 72 hours.",
        discussion: "Earlier links of the account end. It is the only way for a security or audit administrator.")

    @OptionGroup var options: SettingOptions
    @Argument(help: "The login.") var login: String

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let platform = installation.platform
            let account = try await platform.database.read { try Account.find(login: login, on: $0) }
            guard let account else { throw ValidationError("There is no account with the login \(login).") }
            let link = try await platform.perform(InviteAgain(account.id), as: .operator)
            let address = installation.settings.address.appending(path: "invitations").appending(path: link.text)
            Terminal.line(address.absoluteString)
        }
    }
}
