import Kernel

/// Reads `Accept-Language`.
enum LanguageChoice {
    /// The known language with the highest weight, the earlier of equals.
    static func accepted(_ header: String?) -> Language? {
        var best: (language: Language, weight: Double)?
        for part in (header ?? "").split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = pieces.first?.lowercased(), let language = language(of: tag) else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }

    private static func language(of tag: String) -> Language? {
        switch tag.prefix(2) {
        case "zh": .zh
        case "en": .en
        default: nil
        }
    }
}
