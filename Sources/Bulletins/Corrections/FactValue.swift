import Kernel

/// What a fact says, apart from where it is printed: the part of it that a person can correct.
enum FactValue: Codable, Equatable, Sendable {
    case person(name: String, titles: [String])
    /// A name as printed, and the organisation a person chose for it; `nil` leaves it to the resolver.
    case organisation(name: String, meant: ID<Organisation>?)
    case figure(value: Double, unit: String, what: String, text: String)
    /// How many; 0 for an article that enumerates none.
    case points(Int)
    case slip(text: String, suggestion: String)
    case dates([EventDate])
    case topics([Topic])
    case conveyances([Conveyance])

    var kind: FactKind {
        switch self {
        case .person: .person
        case .organisation: .organisation
        case .figure: .figure
        case .points: .points
        case .slip: .slip
        case .dates: .dates
        case .topics: .topics
        case .conveyances: .conveyances
        }
    }

    var words: Text {
        switch self {
        case .person(let name, let titles):
            Text(same: titles.isEmpty ? name : "\(name)（\(titles.joined(separator: "、"))）")
        case .organisation(let name, _): Text(same: name)
        case .figure(_, _, let what, let text):
            Text(same: [text, what].filter { !$0.isEmpty }.joined(separator: " "))
        case .points(let count): Text("\(count) 点", en: count == 1 ? "1 point" : "\(count) points")
        case .slip(let text, let suggestion):
            Text("\(text) → \(suggestion)？", en: "\(text) → \(suggestion)?")
        case .dates(let dates): Text(same: dates.map(\.description).joined(separator: "、"))
        case .topics(let topics):
            Text(
                topics.map(\.name.zh).joined(separator: "、"), en: topics.map(\.name.en).joined(separator: ", "))
        case .conveyances(let conveyances):
            Text(
                conveyances.map(\.words.zh).joined(separator: "；"),
                en: conveyances.map(\.words.en).joined(separator: "; "))
        }
    }
}

extension Conveyance {
    /// What, by whom, how and when, in one line.
    var words: Text {
        let rest = [organisation, day?.description].compactMap(\.self)
        let points = points.map { FactValue.points($0).words }
        func line(_ form: String?, _ points: String?) -> String {
            directive + "：" + (rest + [form, points].compactMap(\.self)).joined(separator: "，")
        }
        return Text(line(form?.name.zh, points?.zh), en: line(form?.name.en, points?.en))
    }
}
