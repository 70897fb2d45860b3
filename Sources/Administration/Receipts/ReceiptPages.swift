import Foundation
import Kernel
import Store
import Web

/// A receipt for whoever holds its key, and the check of any receipt for everyone.
struct ReceiptPages {
    let platform: Platform
    /// Under which the platform is reached; stands in the square code.
    let address: URL

    /// How often the page looks again while the line of a receipt waits for its place, and the pause between: two seconds in
    /// all. After that the page shows the promise.
    private static let looks = 10
    private static let pause = Duration.milliseconds(200)

    var routes: [Route] {
        [
            .page("/receipts", "receipts.ask", for: .everyone) { _ in
                ReceiptCheckPage(keys: platform.journal.publishedKeys).page
            },
            .post("/receipts", "receipts.check", for: .everyone, limit: 3 * Receipt.longest) { visit in
                .page(try await check(visit.form.text("receipt"), at: visit.now))
            },
            .upload("/receipts/file", "receipts.check-file", for: .everyone, limit: ReceiptCheckPage.limit) {
                visit, uploads in
                let file = try await uploads.next()
                return .page(try await check(String(decoding: file?.bytes ?? [], as: UTF8.self), at: visit.now))
            },
            .page("/receipts/:key", "receipts.show", for: .everyone) { visit in
                ReceiptPage(receipt: try await receipt(visit), address: address).page
            },
            .get("/receipts/:key/file", "receipts.file", for: .everyone) { visit in
                let receipt = try await receipt(visit)
                return .download(
                    Array(receipt.description.utf8), name: "gonghui-receipt-\(receipt.key).json",
                    type: "application/json")
            },
            .get("/receipts/:key/chain", "receipts.chain", for: .everyone) { visit in
                let receipt = try await receipt(visit)
                guard let head = receipt.head else { throw Refusal.notFound }
                let journal = platform.journal
                let chain = try await platform.database.read { try journal.chain(from: head, on: $0) }
                return .download(
                    Array(chain.description.utf8), name: "gonghui-chain-\(receipt.key).json", type: "application/json")
            },
        ]
    }

    private func receipt(_ visit: Visit) async throws -> Receipt {
        guard let key = ReceiptKey(try visit.segment("key")) else { throw Refusal.notFound }
        let journal = platform.journal
        for _ in 1..<Self.looks {
            let receipt = try await platform.database.read { try journal.receipt(key, on: $0) }
            if receipt.head != nil { return receipt }
            try await Task.sleep(for: Self.pause)
        }
        return try await platform.database.read { try journal.receipt(key, on: $0) }
    }

    private func check(_ typed: String, at now: Instant) async throws -> Page {
        let keys = platform.journal.publishedKeys
        guard let receipt = Receipt(typed) else {
            let why = Text("这不是一份完整的回执，请把文件内容全部粘贴进来", en: "This is no whole receipt; paste all that the file holds")
            let errors = FormErrors([("receipt", why)])
            var page = ReceiptCheckPage(keys: keys, typed: typed, errors: errors).page
            page.status = errors.status
            return page
        }
        let finding = receipt.check(by: keys.keys, at: now)
        let journal = platform.journal
        let standing = try await platform.database.read { connection -> ReceiptStanding? in
            switch finding {
            case .proven, .promised, .promiseOver: try journal.standing(of: receipt, at: now, on: connection)
            default: nil
            }
        }
        let result = ReceiptCheckPage.Result(receipt: receipt, finding: finding, standing: standing)
        return ReceiptCheckPage(keys: keys, typed: typed, result: result).page
    }
}
