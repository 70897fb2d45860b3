import Foundation
import Testing

/// Every command with the permission that it requires. A command that is not here fails the test by name.
@Suite("Which permission a command requires") struct CommandTableTests {
    /// `nil` stands for deeds open to whoever holds a secret, or about oneself.
    static let table: [String: String?] = [
        "SetAccountEnabled": "changeAccounts", "CreateAccount": "changeAccounts", "InviteAgain": "changeAccounts",
        "GrantRole": "grantRoles", "RevokeRole": "grantRoles", "ChangePassword": nil, "ChangeLanguage": nil,
        "AcceptInvitation": nil, "SetUp": nil, "CountSetUp": nil, "CountTry": nil, "NoteFailure": nil, "Begin": nil,
        "SignOut": nil, "Forgive": nil, "KeepSession": nil, "FoundOrganisation": "changeOrganisations",
        "MoveOrganisation": "changeOrganisations", "MergeOrganisation": "changeOrganisations",
        "SplitOrganisation": "changeOrganisations", "RenameOrganisation": "changeOrganisations",
        "AddAlias": "changeOrganisations", "RemoveAlias": "changeOrganisations", "AddPost": "changeOrganisations",
        "EndPost": "changeOrganisations", "ImportDivisions": "changeOrganisations",
        "ImportAreas": "changeOrganisations", "ImportBulletin": "importBulletins", "RemindToFile": "importBulletins",
        "CorrectFact": "importBulletins", "RereadBulletin": "importBulletins",
        "WithdrawBulletin": "importBulletins", "OpenBatch": "importBulletins", "NoteFile": "importBulletins",
        "RegisterDirective": "importBulletins", "FileWords": "importBulletins", "RemoveDirective": "importBulletins",
        "RemindToConvey": "importBulletins", "ConfirmOfficeHolder": "changeOrganisations",
        "DismissOfficeHolder": "changeOrganisations",
        "RestoreOfficeHolder": "changeOrganisations",
    ]

    @Test("Each command of the sources stands in the table, with what it requires") func commands() throws {
        let found = try Self.commands()
        #expect(Set(found.keys).subtracting(Self.table.keys) == [], "these commands are not in the table")
        #expect(Set(Self.table.keys).subtracting(found.keys) == [], "these commands do not exist")
        for (name, requires) in found {
            guard let listed = Self.table[name] else { continue }
            #expect(requires == listed ?? "nil", "\(name)")
        }
    }

    /// Name and what `requires` gives, of each `: Command {` in the sources.
    private static func commands() throws -> [String: String] {
        var found: [String: String] = [:]
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        where path.hasSuffix(".swift") && !path.hasPrefix("Bench/") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in text.matches(of: /struct (\w+)(?:<[^>]*>)?: [^{\n]*\bCommand\b[^{\n]*\{/) {
                let rest = text[match.range.upperBound...]
                let requires = rest.firstMatch(of: /static (?:var|let) requires: Permission\?[^.n]*(?:\.(\w+)|nil)/)
                found[String(match.1)] = requires.map { $0.1.map(String.init) ?? "nil" } ?? "none said"
            }
        }
        return found
    }
}
