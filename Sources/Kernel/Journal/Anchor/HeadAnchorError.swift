/// Why the anchor cannot be read, written or moved forward.
public enum HeadAnchorError: Error, Equatable, Sendable {
    /// The database does not hold the anchored head.
    case contradicted(JournalFinding)
    case damaged(String)
    case unreadable(String, String)
    case unwritable(String, String)
}

extension HeadAnchorError: CustomStringConvertible {
    public var text: Text {
        switch self {
        case .contradicted(let finding):
            finding.text
                + Text(
                    "如确已恢复备份，请用 gonghui restore 恢复，它会留下记录。",
                    en: " If a backup was put back, do it with gonghui restore, which leaves a line about it.")
        case .damaged(let path):
            Text(
                "\(path) 不是完好的签名记录。请核对留痕后将其移走，平台会重新生成。",
                en:
                    "\(path) holds no readable signed head. Verify the journal, then move the file away; it is made anew."
            )
        case .unreadable(let path, let why): Text("无法读取 \(path)：\(why)", en: "\(path) cannot be read: \(why)")
        case .unwritable(let path, let why): Text("无法写入 \(path)：\(why)", en: "\(path) cannot be written: \(why)")
        }
    }

    public var description: String { text.en }
}
