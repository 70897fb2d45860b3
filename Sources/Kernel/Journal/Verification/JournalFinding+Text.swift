extension JournalFinding {
    /// What was found and where, in a sentence.
    public var text: Text {
        lineText ?? treeText ?? headText
    }

    private var lineText: Text? {
        switch self {
        case .lineEdited(let seq, let line):
            Text("第 \(seq) 行（\(key(line))）被改动。", en: "Line \(seq) (\(key(line))) was edited.")
        case .lineDeleted(let seq, let line):
            Text("第 \(seq) 行（\(key(line))）被删除。", en: "Line \(seq) (\(key(line))) was deleted.")
        case .lineInserted(let line):
            Text("有一行（\(key(line))）是从外部插入的。", en: "A line (\(key(line))) was inserted from outside.")
        case .rowUnreadable(let seq):
            Text("第 \(seq) 行的内容无法识读，已被改动。", en: "Line \(seq) cannot be read; it was edited.")
        case .waitingLineEdited(let line):
            Text("待排序的一行（\(key(line))）被改动。", en: "A line waiting to be settled (\(key(line))) was edited.")
        case .versionEdited(let seq, let line):
            Text(
                "第 \(seq) 行（\(key(line))）所存的版本被改动。", en: "The version kept with line \(seq) (\(key(line))) was edited.")
        case .batchEdited(let seq, let line):
            Text(
                "第 \(seq) 行（\(key(line))）所存的一批版本被改动。",
                en: "The versions kept with the batch of line \(seq) (\(key(line))) were edited.")
        case .versionDeleted(let seq, let line):
            Text(
                "第 \(seq) 行（\(key(line))）所存的版本被删除，且没有销毁记录。",
                en: "The version kept with line \(seq) (\(key(line))) is gone, and no line says it was erased.")
        case .versionInserted(let line):
            Text("有一个版本（\(key(line))）不属于任何一行。", en: "A version (\(key(line))) belongs to no line.")
        default: nil
        }
    }

    private var treeText: Text? {
        switch self {
        case .leavesDeleted(let range):
            Text("第 \(zh(range)) 行的序号被删除。", en: "The places of lines \(en(range)) were deleted.")
        case .leafInserted(let seq):
            Text("序号 \(seq) 是从外部插入的。", en: "The place \(seq) was inserted from outside.")
        case .leavesUnsigned(let range):
            Text(
                "第 \(zh(range)) 行没有有效签名：从外部插入，或其签名被改动、删除。",
                en:
                    "Lines \(en(range)) are covered by no valid signature: they were inserted, or their signed head was "
                    + "edited or deleted.")
        case .leafEdited(let seq, let line):
            Text("第 \(seq) 行（\(key(line))）或其散列被改动。", en: "Line \(seq) (\(key(line))) or its hash was edited.")
        case .orderAltered(let range, let first):
            Text(
                "第 \(zh(range)) 行与签名不符：被改动、调换或插入\(first.map { "，次序自第 \($0) 行起错乱" } ?? "")。",
                en: "Lines \(en(range)) are not those that were signed: edited, exchanged or inserted"
                    + (first.map { "; the order breaks at line \($0)." } ?? "."))
        default: nil
        }
    }

    private var headText: Text {
        switch self {
        case .headDeleted(let after, let before):
            Text(
                "第 \(after) 行与第 \(before) 行之间的签名被删除。",
                en: "A signed head between lines \(after) and \(before) was deleted.")
        case .headUnreadable(let size):
            Text("第 \(size) 行处的签名记录无法识读。", en: "The signed head at line \(size) cannot be read.")
        case .keyUnknown(let size, let id):
            Text(
                "第 \(size) 行处的签名出自未知密钥 \(id)：可能用错了密钥文件。",
                en: "The head at line \(size) is signed by the unknown key \(id); this may be the wrong key file.")
        case .cutOff(let end, let known):
            Text(
                "留痕止于第 \(end) 行，而已知的签名到第 \(known) 行：末尾被截去，或恢复了较旧的备份。",
                en:
                    "The journal ends at line \(end), but a known head reaches line \(known): its end was cut off, or an "
                    + "older backup was put back.")
        case .rewritten(let known):
            Text(
                "截至第 \(known) 行的内容与已知的签名不同：留痕被改写，或恢复备份后另起。",
                en:
                    "The lines up to \(known) differ from a known head: the journal was rewritten, or went another way after "
                    + "a backup was put back.")
        case .knownHeadForged(let size):
            Text(
                "用来对照的第 \(size) 行签名不是本平台的签名。",
                en: "The head at line \(size) given for comparison is not signed by this installation.")
        case .headForged(let size):
            Text("第 \(size) 行处的签名无效。", en: "The signature of the head at line \(size) is not valid.")
        default: Text("留痕有异。", en: "The journal is not as it was signed.")
        }
    }

    private func key(_ line: Int64) -> String { ID<JournalLine>(line)?.description ?? "\(line)" }

    private func zh(_ range: ClosedRange<Int64>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) 至 \(range.upperBound)"
    }

    private func en(_ range: ClosedRange<Int64>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}
