/// How well a document answers: for each word 10 when it stands in the title and 1 for every occurrence in the text, five
/// at most. Equal scores stand newest first. Only the newest thousand that match are ranked, because ranking has to read
/// them all.
enum Ranking {
    static let inTitle = 10
    static let mostOccurrences = 5

    static func score(_ document: SearchDocument, for query: SearchQuery) -> Int {
        let title = FoldedText(document.title)
        let body = FoldedText(document.body)
        return query.words.reduce(0) { score, word in
            score + (title.contains(word) ? inTitle : 0) + occurrences(of: word, in: body)
        }
    }

    private static func occurrences(of word: [UInt32], in text: FoldedText) -> Int {
        var count = 0
        var start = 0
        while count < mostOccurrences, let position = text.position(of: word, from: start) {
            count += 1
            start = position + word.count
        }
        return count
    }
}
