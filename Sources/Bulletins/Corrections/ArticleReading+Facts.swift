import Kernel

/// An article's facts by kind and place.
///
/// The place of a fact is the first stretch of the original that it is printed at. What stands nowhere in particular has
/// the place at which the article begins.
extension ArticleReading {
    /// Where the article begins, with no length.
    var beginning: Range<Int> {
        let start = source.first?.lowerBound ?? 0
        return start..<start
    }

    /// Whether the place lies within the article.
    func holds(_ place: Range<Int>) -> Bool {
        source.contains {
            $0.lowerBound <= place.lowerBound && place.lowerBound < $0.upperBound && place.upperBound <= $0.upperBound
        }
    }

    /// The fact of a kind that is printed at a place.
    func fact(_ kind: FactKind, at place: Range<Int>) -> FactValue? {
        switch kind {
        case .person: index(people.map(\.trace), place).map { people[$0].fact }
        case .organisation: index(organisations.map(\.trace), place).map { organisations[$0].fact }
        case .figure: index(figures.map(\.trace), place).map { figures[$0].fact }
        case .slip: index(slips.map(\.trace), place).map { slips[$0].fact }
        case .points: .points(points?.count ?? 0)
        case .dates: .dates(dates)
        case .topics: .topics(topics)
        case .conveyances: .conveyances(conveyances)
        }
    }

    /// Puts a value in the place of the fact that ``fact(_:at:)`` finds there, or beside the others where there is none;
    /// `nil` strikes the fact out.
    mutating func set(_ value: FactValue?, _ kind: FactKind, at place: Range<Int>) {
        switch value {
        case nil: strike(kind, at: place)
        case .person(let name, let titles):
            put(\.people, at: place, name, \.trace) { Person(name: name, titles: titles, trace: $0) }
        case .organisation(let name, let meant):
            put(\.organisations, at: place, name, \.trace) { trace in
                ActingOrganisation(name: name, trace: trace ?? .nowhere, meant: meant?.description)
            }
        case .figure(let value, let unit, let what, let text):
            put(\.figures, at: place, text, \.trace) { trace in
                Figure(value: value, unit: unit, what: what, text: text, trace: trace ?? .nowhere)
            }
        case .slip(let text, let suggestion):
            put(\.slips, at: place, text, \.trace) { Slip(text: text, suggestion: suggestion, trace: $0 ?? .nowhere) }
        case .points(let count):
            points = count == 0 ? nil : Points(count: count, marks: Array((points?.marks ?? []).prefix(count)))
        case .dates(let dates): self.dates = dates
        case .topics(let topics): self.topics = topics
        case .conveyances(let conveyances): self.conveyances = conveyances
        }
    }

    private mutating func strike(_ kind: FactKind, at place: Range<Int>) {
        switch kind {
        case .person: remove(\.people, at: place, \.trace)
        case .organisation: remove(\.organisations, at: place, \.trace)
        case .figure: remove(\.figures, at: place, \.trace)
        case .slip: remove(\.slips, at: place, \.trace)
        case .points: points = nil
        case .dates: dates = []
        case .topics: topics = []
        case .conveyances: conveyances = []
        }
    }

    private mutating func put<Fact>(
        _ facts: WritableKeyPath<Self, [Fact]>, at place: Range<Int>, _ words: String, _ trace: (Fact) -> Trace?,
        _ make: (Trace?) -> Fact
    ) {
        let traces = self[keyPath: facts].map(trace)
        if let index = index(traces, place) {
            self[keyPath: facts][index] = make(traces[index])
        } else {
            let later = traces.firstIndex { self.place(of: $0).lowerBound > place.lowerBound } ?? traces.count
            self[keyPath: facts].insert(make(Trace(place: bodyPlace(of: words), source: [place])), at: later)
        }
    }

    private mutating func remove<Fact>(
        _ facts: WritableKeyPath<Self, [Fact]>, at place: Range<Int>, _ trace: (Fact) -> Trace?
    ) {
        if let index = index(self[keyPath: facts].map(trace), place) { self[keyPath: facts].remove(at: index) }
    }

    private func index(_ traces: [Trace?], _ place: Range<Int>) -> Int? {
        traces.firstIndex { self.place(of: $0) == place }
    }

    /// Where a fact of a kind is printed now that was printed at `place` when a reader of other times found it: there, or
    /// where one overlaps it.
    func place(_ kind: FactKind, near place: Range<Int>) -> Range<Int> {
        if kind.isOfWholeArticle { return beginning }
        let traces: [Trace?] =
            switch kind {
            case .person: people.map(\.trace)
            case .organisation: organisations.map(\.trace)
            case .figure: figures.map(\.trace)
            default: slips.map(\.trace)
            }
        let places = traces.map(self.place)
        return places.contains(place) ? place : places.first { $0.overlaps(place) } ?? place
    }

    func place(of trace: Trace?) -> Range<Int> { trace?.source.first ?? beginning }

    /// The first bytes of the body that hold the words; empty when none do.
    private func bodyPlace(of words: String) -> Range<Int> {
        guard let found = body.utf8.firstRange(of: words.utf8) else { return 0..<0 }
        let start = body.utf8.distance(from: body.utf8.startIndex, to: found.lowerBound)
        return start..<start + words.utf8.count
    }
}

extension Trace {
    fileprivate static let nowhere = Trace(place: 0..<0, source: [])
}

extension Person {
    var fact: FactValue { .person(name: name, titles: titles) }
}

extension ActingOrganisation {
    var fact: FactValue { .organisation(name: name, meant: meant.flatMap { ID($0) }) }
}

extension Figure {
    var fact: FactValue { .figure(value: value, unit: unit, what: what, text: text) }
}

extension Slip {
    var fact: FactValue { .slip(text: text, suggestion: suggestion) }
}
