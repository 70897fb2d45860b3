import Kernel
import Web

/// What was typed while somebody spoke.
struct CallForm {
    let form: Fields
    let places: [CounterPlace]

    /// All ways but those by which workers and base unions write themselves: whoever calls gets a code that opens her matter whole.
    static let channels = Channel.allCases.filter { ![.online, .workplace].contains($0) }

    /// The place that was meant: by its whole name, or by a part that only one has.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)``.
    func place() throws(Refusal) -> ID<Organisation> {
        guard let place = meant else {
            throw .invalid(field: "place", why: Text("请从提示中选一个地方", en: "Choose one of the places offered"))
        }
        return place.id
    }

    var meant: CounterPlace? {
        let words = form.text("place")
        guard !words.isEmpty else { return nil }
        if let exact = places.first(where: { $0.label.zh == words }) { return exact }
        let like = places.filter { $0.label.zh.contains(words) }
        return like.count == 1 ? like.first : nil
    }

    var kind: VoiceKind? { form.choice("kind", of: VoiceKind.self) }

    /// - Throws: ``Refusal/invalid(field:why:)`` for a sum that is none.
    func voice() throws(Refusal) -> Voice {
        var voice = Voice()
        voice.channel = form.choice("channel", of: Channel.self).flatMap { Self.channels.contains($0) ? $0 : nil }
        voice.kind = kind
        voice.words = form.text("words")
        voice.cause = form.choice("cause", of: VoiceCause.self)
        voice.industry = form.choice("industry", of: VoiceIndustry.self)
        voice.employer = form.text("employer").isEmpty ? nil : Employer(typed: form.text("employer"))
        voice.isPlatformWork = form.isOn("isPlatformWork")
        voice.persons = form.number("persons")
        if !form.text("claimed").isEmpty {
            guard let claimed = Yuan(form.text("claimed")) else {
                throw .invalid(
                    field: "claimed", why: Text("请填金额，如 12000 或 12000.50", en: "Type a sum such as 12000.50"))
            }
            voice.claimed = claimed
        }
        voice.name = form.text("name")
        voice.phone = form.text("phone")
        voice.mayShare = form.isOn("mayShare")
        return voice
    }

    /// As it is kept as a draft: what is sealed is not.
    var draft: [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for name in ["words"] where !form.text(name).isEmpty { values[name] = .text(form.text(name)) }
        for name in ["channel", "kind", "cause", "industry"] where !form.text(name).isEmpty {
            values[name] = .choice(form.text(name))
        }
        if !form.text("employer").isEmpty { values["employer"] = .employer(Employer(typed: form.text("employer"))) }
        values["persons"] = form.number("persons").map { .number($0) }
        values["claimed"] = Yuan(form.text("claimed")).map { .yuan($0) }
        return values
    }
}

extension Fields {
    /// A form that opens with a draft.
    init(draft values: [String: FieldValue]) {
        self.init(
            values.compactMap { name, value in
                switch value {
                case .text(let text), .choice(let text): (name, text)
                case .employer(let employer): (name, employer.typed)
                case .number(let number): (name, String(number))
                case .yuan(let yuan): (name, yuan.description)
                default: nil
                }
            })
    }
}
