import Kernel
import Store
import Web

/// Where everybody reads what unions have answered in public, before asking anew.
struct ReplyPages {
    let platform: Platform
    let book: LedgerBook

    static let address: Link = "/replies"

    var routes: [Route] {
        [
            .page("/replies", "replies.list", for: .everyone) { visit in
                let (book, query, today) = (book, visit.query, visit.now.day)
                let (words, kind) = (query.text("q"), query.choice("kind", of: VoiceKind.self))
                let found = try await platform.database.read {
                    try PublishedReplies.load(
                        words, kind, after: query["after"].flatMap { EntryCursor($0) }, in: book, on: today, $0)
                }
                return ReplyListPage(found: found, words: words, kind: kind, isFirst: query["after"] == nil).page
            }
        ]
    }
}
