public import Kernel

/// Tells webhooks what happened: signed, and nothing but where to look.
public struct WebhookDelivery: Sendable {
    public let allowance: OutgoingAllowance
    /// Of the API, without a slash at its end.
    let address: String
    let clock: Clock
    /// In which the other side is to answer.
    private let seconds: Int64

    public init(allowance: OutgoingAllowance, api address: String, clock: Clock, seconds: Int64 = 10) {
        (self.allowance, self.address, self.clock, self.seconds) = (allowance, address, clock, seconds)
    }

    /// - Returns: the status that was answered, or why it was not delivered.
    public func send(_ batch: WebhookBatch) async -> Result<Int, OutgoingProblem> {
        let body = Array(json(batch).text.utf8)
        let headers = RequestSignature.headers(for: body, key: batch.target.key, at: clock.now())
        do throws(OutgoingProblem) {
            let answer = try await OutgoingRequest(
                to: try WebAddress(batch.target.address),
                headers: headers + [("X-Gonghui-Delivery", batch.id.description)], json: body
            ).send(under: allowance, seconds: seconds)
            return .success(answer.status)
        } catch {
            return .failure(error)
        }
    }

    private func json(_ batch: WebhookBatch) -> JSONValue {
        .object([
            "delivery": .key(batch.id), "webhook": .key(batch.hook), "events": .array(batch.events.map(json(of:))),
        ])
    }

    private func json(of event: WebhookEvent) -> JSONValue {
        .object([
            "id": .string(event.id), "event": .string(event.kind.rawValue), "action": .string(event.action),
            "at": .moment(event.at), "ledger": .string(event.ledger.name), "entry": .key(event.entry),
            "number": .string(event.number), "version": .integer(event.version),
            "url": .string("\(address)/ledgers/\(event.ledger.name)/entries/\(event.entry)"),
        ])
    }
}
