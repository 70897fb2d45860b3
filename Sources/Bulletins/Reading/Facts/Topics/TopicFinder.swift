/// Tells what an article deals with, by its words. Linear in the length of headline and body.
enum TopicFinder {
    /// A word of the headline counts as many of the body.
    private static let headline = 3

    static func find(in body: BodyText, heads: [[UInt16]]) -> [Topic] {
        var counts = [Int](repeating: 0, count: TopicWords.words.count)
        for head in heads { TopicIndex.shared.count(in: head, Cues.all(in: head), weight: headline, into: &counts) }
        TopicIndex.shared.count(in: body.prose, body.cues, weight: 1, into: &counts)
        let isBrief = body.prose.count < TopicWords.brief
        return zip(TopicWords.words, counts).compactMap { entry, count in
            count >= (isBrief ? 1 : entry.least) ? entry.topic : nil
        }
    }
}
