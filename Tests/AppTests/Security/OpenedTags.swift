/// The tags of a page as a browser would open them, for seeing what a text made of it.
struct OpenedTags {
    private(set) var tags: [(name: String, attributes: [(name: String, value: String)])] = []

    init(_ page: String) {
        var rest = page[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            guard rest.first?.isLetter == true else { continue }
            let name = rest.prefix { $0.isLetter || $0.isNumber }
            rest = rest.dropFirst(name.count)
            tags.append((name.lowercased(), Self.attributes(&rest)))
        }
    }

    /// What would run, or fetch from elsewhere: nothing of the kind stands on any page of ours.
    var dangers: [String] {
        tags.flatMap { tag -> [String] in
            let handlers = tag.attributes.filter { $0.name.hasPrefix("on") || $0.name == "style" }.map(\.name)
            let addresses = tag.attributes.filter { attribute in
                ["href", "src", "action"].contains(attribute.name) && !["/", "#"].contains(attribute.value.prefix(1))
            }.map { "\($0.name)=\($0.value)" }
            let foreign = ["iframe", "object", "embed", "style", "base"].contains(tag.name) ? [tag.name] : []
            // The platform draws its bars and courses itself; those say their measure.
            let isDrawn = tag.attributes.contains { $0.name == "viewbox" }
            let drawn = tag.name == "svg" && !isDrawn ? ["svg"] : []
            let script = tag.name == "script" && !tag.attributes.contains { $0.name == "src" } ? ["script"] : []
            return handlers + addresses + foreign + drawn + script
        }
    }

    private static func attributes(_ rest: inout Substring) -> [(name: String, value: String)] {
        var found: [(String, String)] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard let first = rest.first, first != ">" else { return found }
            let name = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
            rest = rest.dropFirst(max(1, name.count))
            var value: Substring = ""
            if rest.first == "=" {
                rest = rest.dropFirst()
                if let quote = rest.first, quote == "\"" || quote == "'" {
                    value = rest.dropFirst().prefix { $0 != quote }
                    rest = rest.dropFirst(value.count + 2)
                } else {
                    value = rest.prefix { !$0.isWhitespace && $0 != ">" }
                    rest = rest.dropFirst(value.count)
                }
            }
            found.append((name.lowercased(), String(value)))
        }
    }
}
