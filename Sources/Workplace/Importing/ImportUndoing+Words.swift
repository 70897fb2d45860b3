import Kernel

extension ImportUndoing.Fate {
    /// What becomes of an entry of the ledger, or of a member.
    func label(in ledger: AnyLedger) -> Text {
        switch self {
        case .withdrawn: Text("撤出\(ledger.noun.zh)", en: "Taken out of \(ledger.noun.en)")
        case .reverted: Text("恢复原内容", en: "Put back as it was")
        case .partly: Text("部分恢复，后来改过的不动", en: "Partly put back; what was changed since stays")
        case .edited: Text("导入后已有人办理，保留", en: "Worked on since; stays")
        case .closed: Text("已办结，保留", en: "Closed; stays")
        case .unsound: Text("恢复后内容不完整，保留", en: "Would be incomplete without it; stays")
        case .elsewhere: Text("不在您的管辖范围，保留", en: "Not in your reach; stays")
        case .gone: Text("此前已撤出", en: "Was taken out before")
        }
    }
}
