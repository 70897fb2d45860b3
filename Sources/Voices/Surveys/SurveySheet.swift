import Kernel
import Web

/// What somebody answers: by the place of each question, what she chose or wrote.
struct SurveySheet: Sendable {
    enum Given: Sendable {
        /// Places of options, from 1.
        case chosen(Set<Int>)
        case words(String)
    }

    static let longest = 1000

    private(set) var answers: [Int: Given] = [:]

    /// Reads a form; what it does not offer is passed over.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` where nothing is answered, or too much is written.
    init(_ questions: [SurveyQuestion], in form: Fields) throws(Refusal) {
        for (place, question) in questions.enumerated() {
            let name = Self.field(place)
            switch question.kind {
            case .words:
                let words = form.text(name)
                guard words.count <= Self.longest else {
                    throw .invalid(
                        field: name, why: Text("最多 \(Self.longest) 字", en: "At most \(Self.longest) characters"))
                }
                if !words.isEmpty { answers[place] = .words(words) }
            case .one, .several, nil:
                let offered = 1...max(1, question.choices.count)
                let chosen = form.values(name).compactMap { Int($0) }.filter(offered.contains)
                let kept = question.kind == .several ? chosen : Array(chosen.prefix(1))
                if !kept.isEmpty { answers[place] = .chosen(Set(kept)) }
            }
        }
        if answers.isEmpty {
            throw .invalid(field: Self.field(0), why: Text("至少答一题", en: "Answer one question at least"))
        }
    }

    static func field(_ place: Int) -> String { "q\(place + 1)" }
}
