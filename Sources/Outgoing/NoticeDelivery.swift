public import Foundation
public import Kernel

/// Takes notices out of the platform: to a group chat, or by mail.
public struct NoticeDelivery: Sendable {
    public let allowance: OutgoingAllowance
    /// `nil` while the operator has not switched mail on.
    let mail: MailProgram?
    let book: LedgerBook
    /// Of the platform, without a slash at its end.
    let address: String
    let clock: Clock

    public init(allowance: OutgoingAllowance, mail: MailProgram?, book: LedgerBook, address: URL, clock: Clock) {
        (self.allowance, self.mail, self.book, self.clock) = (allowance, mail, book, clock)
        let text = address.absoluteString
        self.address = text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// Those that are open.
    public var ways: Set<NoticeWay> { mail == nil ? [.hook] : [.hook, .mail] }

    /// - Returns: why it was not delivered; `nil` when it was.
    public func send(_ notice: OutgoingNotice) async -> OutgoingProblem? {
        let words = notice.words(in: book, at: address)[notice.language]
        do throws(OutgoingProblem) {
            switch notice.destination {
            case .hook(let target): try await post(words, to: target, id: notice.id.description)
            case .mail(let address):
                let subject = String(words.prefix { $0 != "\n" })
                try await mail(Mail(to: address, subject: subject, text: words, id: notice.id.description))
            }
            return nil
        } catch {
            return error
        }
    }

    /// A trial, so that whoever sets an address sees at once whether it works.
    public func tryOut(_ target: HookTarget, id: String) async throws(OutgoingProblem) {
        let words = Text("【工会平台】试发：群提醒已接通", en: "[Gonghui] A trial: notices arrive here")
        try await post(words.zh + "\n" + words.en, to: target, id: id)
    }

    /// Mails the code that shows that an address is hers who typed it.
    public func mailCode(_ code: String, to address: MailAddress, in language: Language, id: String)
        async throws(OutgoingProblem)
    {
        let subject = Text("【工会平台】邮箱验证码", en: "[Gonghui] Your code")
        let text = Text(
            "验证码：\(code)\n半小时内有效。不是您本人操作，请忽略这封邮件。",
            en: "Code: \(code)\nIt works for half an hour. If you did not ask for it, ignore this mail.")
        try await mail(
            Mail(to: address, subject: subject[language], text: text[language], id: id))
    }

    private func mail(_ mail: Mail) async throws(OutgoingProblem) {
        guard let program = self.mail else { throw .noMail }
        try await program.send(mail, at: clock.now())
    }

    /// In the form that WeCom's group robots take, and DingTalk's and Feishu's bridges with them.
    private func post(_ words: String, to target: HookTarget, id: String) async throws(OutgoingProblem) {
        let address = try WebAddress(target.address)
        guard let body = try? JSONEncoder().encode(ChatMessage(text: .init(content: words))) else { throw .unreadable }
        let bytes = [UInt8](body)
        let headers = RequestSignature.headers(for: bytes, key: target.key, at: clock.now())
        let answer = try await OutgoingRequest(
            to: address, headers: headers + [("X-Gonghui-Delivery", id)], json: bytes
        ).send(under: allowance, reading: 4096)
        if let code = ChatAnswer.code(answer.beginning), code != 0 { throw .refused(code) }
    }
}

/// `{"errcode":0,"errmsg":"ok"}`: WeCom and DingTalk answer 200 also for what they refuse, and say so here.
private struct ChatAnswer: Decodable {
    let errcode: Int

    /// - Returns: `nil` for the answer of anything else.
    static func code(_ body: [UInt8]) -> Int? {
        try? JSONDecoder().decode(ChatAnswer.self, from: Data(body)).errcode
    }
}

/// `{"msgtype":"text","text":{"content":"…"}}`
private struct ChatMessage: Encodable {
    struct Content: Encodable { let content: String }

    let msgtype = "text"
    let text: Content
}
