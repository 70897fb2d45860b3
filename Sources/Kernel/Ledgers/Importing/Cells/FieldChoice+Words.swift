extension [FieldChoice] {
    /// The choice that words mean: its label in either language, its name, or the only one whose label holds them.
    func meant(by words: String) -> FieldChoice? {
        let key = Self.key(words)
        guard !key.isEmpty else { return nil }
        if let exact = first(where: { $0.name == words || Self.key($0.label.zh) == key || Self.key($0.label.en) == key }
        ) {
            return exact
        }
        let near = filter { choice in
            [choice.label.zh, choice.label.en].map(Self.key).contains { label in
                (key.count >= 2 && label.contains(key)) || (label.count >= 2 && key.contains(label))
            }
        }
        return near.count == 1 ? near.first : nil
    }

    func reading(_ words: String) -> CellReading {
        meant(by: words).map { .value(.choice($0.name)) } ?? .refused(offer(instead: words))
    }

    /// Several, divided as people divide them; exports part them by `；`, which no label holds.
    func readingSeveral(_ words: String) -> CellReading {
        var found: Set<String> = []
        for line in words.split(separator: "；") {
            if let whole = first(where: { Self.keys($0).contains(Self.key(String(line))) }) {
                found.insert(whole.name)
                continue
            }
            var parts = line.split(whereSeparator: { "、,，;/|".contains($0) || $0.isNewline })[...]
            while let part = parts.first {
                if let (choice, count) = labelled(by: parts) {
                    found.insert(choice.name)
                    parts = parts.dropFirst(count)
                } else if let choice = meant(by: String(part)) {
                    found.insert(choice.name)
                    parts = parts.dropFirst()
                } else {
                    return .refused(offer(instead: String(part)))
                }
            }
        }
        return .value(.choices(map(\.name).filter(found.contains)))
    }

    private static func keys(_ choice: FieldChoice) -> [String] { [choice.label.zh, choice.label.en].map(key) }

    /// The choice whose label is the first parts together, as many as there may be: labels hold dividers too.
    private func labelled(by parts: ArraySlice<Substring>) -> (choice: FieldChoice, count: Int)? {
        for count in stride(from: parts.count, to: 0, by: -1) {
            let key = Self.key(parts.prefix(count).joined())
            if let choice = first(where: { Self.keys($0).contains(key) }) {
                return (choice, count)
            }
        }
        return nil
    }

    private func offer(instead words: String) -> Text {
        let shown = words.count > 20 ? words.prefix(20) + "…" : words[...]
        return Text(
            "没有「\(shown)」这一项，请填：\(map(\.label.zh).joined(separator: "、"))",
            en: "“\(shown)” is not one of: \(map(\.label.en).joined(separator: ", "))")
    }

    /// What labels are compared by: folded, without blanks and marks.
    private static func key(_ words: String) -> String {
        Folding.fold(words).filter { $0.isLetter || $0.isNumber }
    }
}
