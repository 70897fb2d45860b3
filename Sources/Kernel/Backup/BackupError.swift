/// Why a backup was not made or not put back. Nothing was changed then, unless the case says otherwise.
public enum BackupError: Error, Equatable, Sendable {
    /// Something stands where the backup should go.
    case folderExists(String)
    case noBackup(String)
    case manifestUnreadable(String)
    case newerFormat(String)
    /// The copy is not the one the manifest describes.
    case damaged(String)
    /// The copy opens, but its journal is not what the manifest says; the first finding, if there is one.
    case journalDiffers(JournalFinding?)
    case otherEngine(String)
    /// A database stands there, and nobody said that it may be replaced.
    case targetTaken
}

extension BackupError: CustomStringConvertible {
    public var text: Text {
        switch self {
        case .folderExists(let path):
            Text("\(path) 已经存在。请换一个位置。", en: "\(path) exists already. Choose another place.")
        case .noBackup(let path):
            Text("\(path) 中没有备份。请给出备份所在的文件夹。", en: "There is no backup in \(path). Name the folder of a backup.")
        case .manifestUnreadable(let path):
            Text("\(path) 无法识读。请改用另一份备份。", en: "\(path) cannot be read. Use another backup.")
        case .newerFormat(let path):
            Text("\(path) 出自更新的版本。请安装该版本。", en: "\(path) was made by a newer version. Install that version.")
        case .damaged(let path):
            Text(
                "\(path) 与清单不符，已损坏。请改用另一份备份。",
                en: "\(path) does not fit its manifest; it is damaged. Use another backup.")
        case .journalDiffers(let finding):
            Text("备份中的留痕与清单不符。", en: "The journal in the backup is not what its manifest says. ")
                + (finding?.text ?? Text(same: ""))
        case .otherEngine(let engine):
            Text("这是 \(engine) 的备份，请恢复到同一种数据库。", en: "This is a backup of \(engine). Restore it to the same engine.")
        case .targetTaken:
            Text(
                "目标位置已有数据库。确要替换，请加 --replace。",
                en: "A database stands there already. To replace it, say --replace.")
        }
    }

    public var description: String { text.en }
}
