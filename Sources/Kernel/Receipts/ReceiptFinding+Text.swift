extension ReceiptFinding {
    public var text: Text {
        switch self {
        case .proven(let seq, let head):
            Text(
                "回执属实：它在留痕的第 \(seq) 行，留痕已于 \(head.at.stamp) 签名，共 \(head.size) 行",
                en:
                    "The receipt is genuine: it stands at line \(seq) of a journal of \(head.size) lines, signed at \(head.at.stamp)"
            )
        case .promised(let by):
            Text(
                "平台已签名承诺：最迟 \(by.stamp) 写入留痕。到时请在回执页换成证明",
                en:
                    "The platform has signed a promise: it is in the journal by \(by.stamp). Then the page of the receipt gives the proof"
            )
        case .promiseOver(let by):
            Text(
                "平台承诺最迟 \(by.stamp) 写入留痕，期限已过。请在回执页换成证明；换不到，这份回执就是平台失信的证据",
                en: """
                    The platform promised it would be in the journal by \(by.stamp), which is past. Ask the page of the receipt for \
                    the proof; if it gives none, this receipt is the evidence against the platform
                    """)
        case .keyUnknown(let key):
            Text("不认识签名用的公钥 \(key)，请核对平台公布的公钥", en: "The key \(key) is not among those that are published")
        case .forged:
            Text("签名不对：回执不是这个平台出具的，或者被改过", en: "The signature does not fit: it is not the platform’s, or was changed")
        case .notContained:
            Text(
                "回执的内容与签名的留痕不符：编号、时间或摘要被改过",
                en: "What it states is not what the signed journal holds: number, moment or digest was changed")
        case .otherWords:
            Text("回执属实，但所附的话不是当时收到的话", en: "The receipt is genuine, but these are not the words that were received")
        case .otherFile:
            Text("回执属实，但这个文件不是当时收到的文件", en: "The receipt is genuine, but this is not a file that was received")
        }
    }
}
