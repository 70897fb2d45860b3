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
        "PressEntry": "useInbox", "TakeLeave": "useInbox", "EndLeave": "useInbox", "OfferHandOver": "useInbox",
        "ReceiveItem": "useInbox", "TakeBackItem": "useInbox", "NoteOverdue": nil, "EraseEntries": nil,
        "SplitIntoTasks": nil,
        "UploadPack": "changeRules", "TryPack": "changeRules", "ActivatePack": "changeRules",
        "RetirePack": "changeRules", "UploadNotice": "changeRules", "ActivateNotice": "changeRules",
        "RecountTerms": "changeRules", "RecountTallies": nil,
        "MergeEmployers": "mergeEmployers", "SeparateEmployer": "mergeEmployers",
        "DistinguishEmployers": "mergeEmployers",
        "EnrolMember": "changeMembers", "ApplyForMembership": nil, "AskCorrection": nil,
        "WithdrawApplication": nil, "EraseRefusals": nil,
        "SettleCorrection": "changeMembers", "DecideApplications": "changeMembers",
        "HandOnApplications": "changeMembers",
        "OfferTransfer": "changeMembers", "SettleTransfer": "changeMembers", "EndMembership": "changeMembers",
        "RetainMembership": "changeMembers", "ResumeMembership": "changeMembers", "MergePersons": "changeMembers",
        "SeparatePersons": "changeMembers", "CorrectMember": "changeMembers",
        "OnCard": "changeMembers", "NoteAbsence": "changeMembers",
        "LinkAccount": "changeMembers", "OpenRegisterCard": "readMembers", "RewrapIdentities": nil,
        "RecountMembers": nil,
        "OpenLoad": nil, "TakeBatch": nil, "FinishLoad": nil, "TakeBackLoad": nil, "FoundUnions": "changeOrganisations",
        "ClosePeriod": "closePeriods", "ReopenPeriod": "closePeriods",
        "BeginLedger": "buildLedgers", "DraftLedger": "buildLedgers", "UndoDraft": "buildLedgers",
        "DropDraft": "buildLedgers", "PublishLedger": "buildLedgers", "RetireLedger": "buildLedgers",
        // Which permission these need follows from the ledger, and is asked first in each.
        "OpenEntry": nil, "AnswerSurvey": nil, "OpenFollowed": nil, "TakeFollowedStep": nil, "AddToFollowed": nil,
        "SpeakUp": nil, "WriteToSpeaker": nil,
        "SplitFollowed": nil, "GiveFollowCode": nil,
        "ChangeEntry": nil, "TakeStep": nil, "AssignEntry": nil, "AddNote": nil, "ExtendTerm": nil,
        "PauseTerm": nil, "ResumeTerm": nil, "OpenSealedField": nil, "KeepView": nil, "ChooseFigures": nil,
        "DropView": nil, "KeepDraft": nil,
        "RewrapSealedFields": nil, "ResealHooks": nil, "OpenImport": nil, "SetColumns": nil, "ApplyImport": nil,
        "UndoImport": nil,
        "DropImport": nil, "AskImport": nil, "CancelImport": nil, "ClaimImport": nil, "AdvanceImport": nil,
        "ReturnImport": nil, "EndImport": nil, "KeepImportLook": nil, "FinishImport": nil,
        "FinishUndoing": nil,
        "MakeToken": nil, "RevokeToken": nil, "NoteTokenUse": nil, "CountWrongToken": nil, "DropReplies": nil,
        "NoteExport": nil, "AskExport": "exportLarge", "CancelExport": nil, "ClaimExport": nil, "AdvanceExport": nil,
        "KeepExportPart": nil, "EndExport": nil, "FinishExport": "exportLarge",
        // These do the deed of another command, under its permission.
        "Once": "Deed", "AtVersion": "Deed",
        "TakePaper": nil, "AttachDocument": nil, "DescribeDocument": nil, "RemoveDocument": nil, "RestoreDocument": nil,
        "OpenDocuments": nil, "MarkNoticesRead": nil, "TellDue": nil,
        "ClaimNotices": nil, "SettleNotice": nil, "SetNoticeHook": "sendNotices", "RemoveNoticeHook": "sendNotices",
        "TryNoticeHook": "sendNotices", "AnswerDeadLetter": "sendNotices", "ChooseNotices": "useInbox",
        "RegisterWebhook": nil, "ChangeWebhook": nil, "DeleteWebhook": nil, "TryWebhook": nil, "NoteWebhookTrial": nil,
        "ClaimWebhook": nil, "SettleWebhook": nil,
        "AskMailCode": "useInbox", "ConfirmMail": "useInbox", "ForgetMail": "useInbox",
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
            for type in text.components(separatedBy: "struct ").dropFirst() {
                guard let brace = type.firstIndex(of: "{") else { continue }
                let head = type[..<brace].split { !($0.isLetter || $0.isNumber) }
                guard let name = head.first, head.dropFirst().contains("Command") else { continue }
                found[String(name)] = requirement(in: type) ?? "none said"
            }
        }
        return found
    }

    /// `changeAccounts` of `static var requires: Permission? { .changeAccounts }`.
    private static func requirement(in type: String) -> String? {
        let marks = ["static var requires: Permission?", "static let requires: Permission?"]
        guard let start = marks.compactMap({ type.range(of: $0)?.upperBound }).min() else { return nil }
        let words = type[start...].drop { !($0.isLetter || $0 == ".") }
        return String(words.drop { $0 == "." }.prefix { $0.isLetter })
    }
}
