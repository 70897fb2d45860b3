import Kernel
import Store
import Web

/// Where a worker speaks up: on a phone, without an account, by name or without.
struct SpeakPages {
    let platform: Platform
    let book: LedgerBook
    let limit: CounterLimit

    var routes: [Route] {
        [
            .page("/speak", "voices-counter.ask", for: .everyone) { visit in
                SpeakPage(places: try await places(), form: visit.form).page
            },
            .upload("/speak", "voices-counter.speak", for: .everyone, limit: EnclosedFiles.limit) { visit, uploads in
                try await .attempt {
                    .page(
                        SpokenPage(
                            opened: try await speak(visit, &uploads),
                            kind: visit.form.choice("kind", of: VoiceKind.self)
                        ).page)
                } orAgain: {
                    SpeakPage(places: try await places(), form: visit.form, errors: $0).page
                }
            },
        ]
    }

    private static let inSound = Text("（见录音）", en: "(in the recording)")

    private func places() async throws -> [CounterPlace] {
        try await platform.database.read { try CounterPlace.all(on: $0) }
    }

    /// Nobody signed in is asked who she is: she speaks as anybody.
    private func speak(_ visit: Visit, _ uploads: inout Uploads) async throws -> OpenFollowed.Opened {
        try limit.count(.speak, from: visit.clientAddress, at: visit.now)
        let form = visit.form
        guard let owner = form.id("place", of: Organisation.self) else {
            throw Refusal.invalid(field: "place", why: Text("请选在哪里", en: "Choose the place"))
        }
        guard SpokenOf.all.contains(where: { $0.kind.rawValue == form.text("kind") }) else {
            throw Refusal.invalid(field: "kind", why: Text("请选是什么事", en: "Choose what it is about"))
        }
        var voice = Voice()
        voice.channel = form.isOn("toChair") ? .mailbox : .online
        voice.kind = form.choice("kind", of: VoiceKind.self)
        voice.words = form.text("words")
        voice.industry = form.choice("industry", of: VoiceIndustry.self)
        voice.employer = form.text("employer").isEmpty ? nil : Employer(typed: form.text("employer"))
        voice.name = form.text("name")
        voice.phone = form.text("phone")
        voice.mayShare = form.isOn("mayShare")
        return try await limit.once(form.text("once")) {
            let files = try await EnclosedFiles.read(&uploads) {
                try limit.count(.file, from: visit.clientAddress, at: visit.now)
            }
            // Whoever would rather talk than type is heard too.
            if voice.words.isEmpty, files.contains(where: \.kind.isSound) { voice.words = Self.inSound.zh }
            let speaking = SpeakUp(voice: voice, place: owner, files: files, book: book)
            return try await platform.perform(speaking, as: .anonymous)
        }
    }
}
