import Kernel

/// One thing that two readings of an article say differently.
struct ReadingDifference: Sendable {
    let label: Text
    let before: String
    let after: String

    static func all(_ before: ArticleReading, _ after: ArticleReading) -> [ReadingDifference] {
        func said(_ reading: ArticleReading) -> [(label: Text, words: String)] {
            [
                (Text("标题", en: "Title"), reading.title ?? ""), (Text("栏目", en: "Section"), reading.section ?? ""),
                (Text("正文", en: "Body"), reading.body), (Text("地点", en: "Where"), reading.dateline ?? ""),
                (Text("编发单位", en: "Issued by"), reading.issuers.joined(separator: "、")),
                (Text("记者", en: "Reporters"), reading.reporters.joined(separator: "、")),
                (Text("通讯员", en: "Correspondents"), reading.correspondents.joined(separator: "、")),
            ]
                + FactKind.allCases.map { ($0.label, reading.words(of: $0)) }
        }
        return zip(said(before), said(after)).compactMap { old, new in
            guard old.words != new.words else { return nil }
            let (before, after) = excerpts(old.words, new.words)
            return ReadingDifference(label: old.label, before: before, after: after)
        }
    }

    /// Long texts around their first difference.
    private static func excerpts(_ before: String, _ after: String) -> (String, String) {
        guard max(before.count, after.count) > 160 else { return (before, after) }
        let common = zip(before, after).prefix { $0 == $1 }.count
        func excerpt(_ text: String) -> String {
            let start = max(0, common - 30)
            let part = text.dropFirst(start).prefix(160)
            return (start > 0 ? "…" : "") + part + (start + part.count < text.count ? "…" : "")
        }
        return (excerpt(before), excerpt(after))
    }
}

extension ArticleReading {
    fileprivate func words(of kind: FactKind) -> String {
        let values: [FactValue] =
            switch kind {
            case .person: people.map(\.fact)
            case .organisation: organisations.map(\.fact)
            case .figure: figures.map(\.fact)
            case .slip: slips.map(\.fact)
            case .points: [.points(points?.count ?? 0)]
            case .dates: [.dates(dates)]
            case .topics: [.topics(topics)]
            case .conveyances: [.conveyances(conveyances)]
            }
        return values.map(\.words.zh).joined(separator: "；")
    }
}
