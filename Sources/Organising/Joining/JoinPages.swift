import Kernel
import Store
import Web

/// Where somebody joins by herself: on a phone, without an account, and with her code afterwards.
struct JoinPages: Sendable {
    let platform: Platform
    let limit: CounterLimit

    var routes: [Route] {
        [
            .page("/join", "joining.ask", for: .everyone) { try await page($0, door: nil) },
            .page("/join/:door", "joining.ask-at", for: .everyone) { visit in
                try await page(visit, door: try visit.segment("door"))
            },
            .post("/join", "joining.apply", for: .everyone, limit: 16_384) { visit in
                let code = FollowCode(visit.form.text("code")) ?? FollowCode()
                return try await .attempt {
                    try limit.count(.join, from: visit.clientAddress, at: visit.now)
                    return .page(JoinedPage(code: code, applied: try await apply(visit.form, code)).page)
                } orAgain: {
                    try await page(visit, door: visit.form["door"], errors: $0)
                }
            },
            .post("/join/kept", "joining.apply-kept", for: .everyone, limit: 16_384) { try await kept($0) },
        ]
    }

    private func page(_ visit: Visit, door key: String?, errors: FormErrors = .none) async throws -> Page {
        let (door, places) = try await platform.database.read { connection in
            let door = try key.map { try JoiningDoor.find($0, events: JoiningEvent.events, on: connection) }
            return (door, door == nil ? try CounterPlace.all(on: connection) : [])
        }
        return JoinPage(
            door: door, places: places, form: visit.form, key: KeptFormKey(platform.journal), errors: errors
        ).page
    }

    /// Nobody signed in is asked who she is: she applies as anybody.
    private func apply(_ form: Fields, _ code: FollowCode) async throws -> ApplyForMembership.Applied {
        let enrolment = try JoinForm(sent: form).enrolment()
        let key = form["door"] ?? form.text("place")
        guard !key.isEmpty else {
            throw Refusal.invalid(field: "place", why: Text("请选在哪里", en: "Choose the place"))
        }
        let door = try await platform.database.read {
            try JoiningDoor.find(key, events: JoiningEvent.events, on: $0)
        }
        return try await platform.perform(
            ApplyForMembership(enrolment, at: door.union.id, event: door.event, code: code), as: .anonymous)
    }

    /// What waited on a phone. Its script reads the status alone: what is refused is not sent again.
    private func kept(_ visit: Visit) async throws -> Answer {
        try limit.count(.join, from: visit.clientAddress, at: visit.now)
        let sent = visit.form
        let form: KeptForm
        do throws(KeptFormProblem) {
            form = try KeptForm.open(sent.text("sealed"), under: sent.text("key"), platform.journal, at: visit.now)
        } catch { throw Refusal.invalid(field: "sealed", why: error.explanation) }
        let fields = Fields(query: form.fields)
        guard let code = FollowCode(fields.text("code")) else { throw FollowCode.wrong }
        _ = try await apply(fields, code)
        return .text("taken")
    }
}
