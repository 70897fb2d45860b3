import Kernel
import Web

extension WebhookOperations {
    /// What a webhook is sent.
    static func call(_ book: LedgerBook) -> ProgramCall {
        let event = Schema.object([
            "id": .text, "event": .choice(kinds), "action": .text, "at": .moment,
            "ledger": .choice(book.ledgers.map(\.id.name)), "entry": .key, "number": .text, "version": .number,
            "url": .text,
        ]).named("Event")
        return ProgramCall(
            "events", Text("事项有变动时推送，最多一百件", en: "Tells what happened to entries, a hundred at most"),
            heads: [
                ("X-Gonghui-Delivery", Text("这次推送的键", en: "The key of this request.")),
                ("X-Gonghui-Timestamp", Text("1970 年以来的秒数", en: "Seconds since 1970.")),
                (
                    "X-Gonghui-Signature",
                    Text(
                        "sha256= 加 HMAC-SHA256（密钥，时间戳、句点、正文）",
                        en: "sha256= and the HMAC-SHA256 under the secret of timestamp, full stop and body.")
                ),
            ], body: .object(["delivery": .key, "webhook": .key, "events": .list(event)]))
    }
}
