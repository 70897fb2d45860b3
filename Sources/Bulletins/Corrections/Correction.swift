import Kernel

/// A person's word against the reader's: what a fact of an issue's text says in truth.
///
/// It belongs to the text, not to the article as it happens to be filed: the same file imported again, or read again by a
/// newer reader, is corrected at once.
struct Correction: Sendable {
    let kind: FactKind
    /// Bytes of the original.
    let place: Range<Int>
    /// What the reader had found; `nil` for a fact that a person added.
    let was: FactValue?
    /// What holds; `nil` for a fact that was struck out.
    let now: FactValue?
    /// The name of the person.
    let by: String
    let day: Day

    /// Whether a fact is the one that was corrected: it stands at the same place, or a newer reader set its ends elsewhere.
    func concerns(_ kind: FactKind, at place: Range<Int>, saying value: FactValue?) -> Bool {
        guard kind == self.kind else { return false }
        return place == self.place || value == now && (place.overlaps(self.place) || kind.isOfWholeArticle)
    }
}

extension ArticleReading {
    /// The reading as persons corrected it; corrections of other articles of the issue are passed over.
    func corrected(by corrections: [Correction]) -> ArticleReading {
        var reading = self
        for correction in corrections where holds(correction.place) {
            let place = reading.place(correction.kind, near: correction.place)
            reading.set(correction.now, correction.kind, at: place)
        }
        return reading
    }
}
