import Kernel
import Store
import Web

/// Articles of bulletins for programs.
enum ArticleOperations {
    private static let group = Text("工会信息", en: "Bulletins")

    private static let line: [String: Schema] = [
        "id": .key, "title": Schema.text.orNull, "section": Schema.text.orNull, "day": .day, "owner": .text,
    ]

    static let all = [list, show]

    private static let list = Operation(
        .get, "/bulletins/articles", "articles.api-list", for: .holding(.readBulletins, .anywhere), group: group,
        Text("列出稿件，最新在前", en: "List articles, the newest first"),
        parameters: [
            Parameter("organisation", .key, Text("只要这一单位及其下级的", en: "Only of this organisation and those below")),
            Parameter("section", .text(max: 80), Text("栏目的开头", en: "How the section begins")),
            Parameter("from", .day, Text("第一天", en: "First day")), Parameter("to", .day, Text("最后一天", en: "Last day")),
            .cursor, .limit,
        ],
        answer: .object([
            "articles": .list(
                Schema.object(line.merging(["opening": .text, "bulletin": .text]) { $1 }).named("ArticleLine")),
            "next": Schema.text.orNull,
        ])
    ) { visit, platform in
        let (query, limit) = (visit.query, visit.limit)
        let cursor = query["after"].flatMap { ArchiveCursor($0) }
        guard query["after"] == nil || cursor != nil else {
            throw Refusal.invalid(
                field: "after", why: Text("不是这个列表给出的 next", en: "It is not the `next` of a page of this list"))
        }
        let owner = query.id("organisation", of: Organisation.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            var filter = ArticleFilter()
            filter.owner = try owner.map {
                try Organisation.find($0, for: actor, under: .readBulletins, on: connection).path
            }
            (filter.from, filter.to, filter.section) = (query.day("from"), query.day("to"), query["section"])
            let lines = try ArticleSelection(for: actor, filter, on: connection)
                .page(before: cursor, limit: limit + 1, on: connection)
            let shown = lines.prefix(limit)
            let next = lines.count > limit ? shown.last.map { ArchiveCursor(day: $0.day, id: $0.id).description } : nil
            return Reply(
                .object(["articles": .array(shown.map(json)), "next": next.map { .string($0) } ?? .null]))
        }
    }

    private static let show = Operation(
        .get, "/bulletins/articles/:id", "articles.api-show", for: .holding(.readBulletins, .subject), group: group,
        Text("读取一篇稿件", en: "Read an article"),
        parameters: [.segment("id", Text("稿件的键", en: "The key of the article"))],
        answer: Schema.object(line.merging(["body": .text, "bulletin": .key]) { $1 }).named("Article")
    ) { visit, platform in
        let id = try visit.id("id", of: Article.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            let article = try Article.find(id, for: actor, on: connection)
            return Reply(
                .object([
                    "id": .key(article.id), "title": text(article.reading.title),
                    "section": text(article.reading.section),
                    "day": .day(article.day), "owner": .string(article.ownerName),
                    "body": .string(article.reading.body), "bulletin": .key(article.bulletin),
                ]))
        }
    }

    private static func json(_ line: ArticleLine) -> JSONValue {
        .object([
            "id": .key(line.id), "title": text(line.title), "section": text(line.section), "day": .day(line.day),
            "owner": .string(line.owner), "opening": .string(line.opening), "bulletin": .string(line.bulletinTitle),
        ])
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
