extension Action {
    /// What the kernel's own commands write into the journal.
    public static let ofKernel: [Action] =
        [
            FoundOrganisation.action, FoundUnions.action, RenameOrganisation.action, MoveOrganisation.action,
            MergeOrganisation.action,
            SplitOrganisation.action, AddAlias.action, RemoveAlias.action, AddPost.action, EndPost.action,
            CreateAccount.action, InviteAgain.action, AcceptInvitation.action, SetAccountEnabled.disabled,
            SetAccountEnabled.enabled, GrantRole.action, RevokeRole.action, SignIn.signedIn, SignIn.failed,
            Journal.erased, Journal.restored, Receipt.given, UploadPack.action, TryPack.action, ActivatePack.action,
            ActivatePack.untried,
            RetirePack.action, MakeToken.action, RevokeToken.action, UploadNotice.action, ActivateNotice.action,
            RecountTerms.action,
            SetNoticeHook.action, RemoveNoticeHook.action, TryNoticeHook.action, AnswerDeadLetter.retried,
            AnswerDeadLetter.dropped,
            RegisterWebhook.action, ChangeWebhook.paused, ChangeWebhook.resumed, ChangeWebhook.rotated,
            DeleteWebhook.action, TryWebhook.action, SettleWebhook.stopped,
        ] + KnownEmployer.actions + Person.actions + BuiltLedger.actions

    /// The words for an action of the kernel; the name itself for any other.
    public static func label(of name: String) -> Text {
        ofKernel.first { $0.name == name }?.label ?? Text(same: name)
    }
}
