import Kernel
import Store
import Web

/// A person's register card: what unions may see of her, and what they may do with her membership.
struct MemberCardPages: Sendable {
    let platform: Platform

    var routes: [Route] {
        let readers = Audience.holding(.readMembers, .subject)
        let officers = Audience.holding(.changeMembers, .subject)
        let deeds = MemberDeed.allCases.map { deed in
            Route.post("/persons/:person/\(deed.rawValue)", "members.\(deed.rawValue)", for: officers) { visit in
                try await onCard(visit) {
                    try await .attempt {
                        try await take(deed, visit)
                    } orAgain: {
                        try await handling(visit, errors: $0)
                    }
                }
            }
        }
        return [
            .get("/persons/:person", "members.card", for: readers) { visit in
                try await onCard(visit) { .page(try await card(visit)) }
            },
            .get("/persons/:person/handling", "members.handle-ask", for: officers) { visit in
                try await onCard(visit) { .page(try await handling(visit)) }
            },
            .get("/persons/:person/correction", "members.correct-ask", for: officers) { visit in
                try await onCard(visit) { .page(try await correction(visit)) }
            },
            .post("/persons/:person/correction", "members.correct", for: officers) { visit in
                try await onCard(visit) {
                    try await .attempt {
                        try await correct(visit)
                    } orAgain: {
                        try await correction(visit, sent: MemberForm(visit.form), errors: $0)
                    }
                }
            },
        ] + deeds
    }

    /// What is asked of a card that somebody else has changed meanwhile: a registration that was merged leads to the card that
    /// goes on, and a membership that stands no more to its card, each with what happened.
    private func onCard(_ visit: Visit, _ answer: () async throws -> Answer) async throws -> Answer {
        let person = try visit.id("person", of: Person.self)
        do {
            return try await answer()
        } catch Refusal.conflict(let why) {
            return .redirect(to: .card(of: person), saying: Notice(.trouble, why))
        } catch Refusal.notFound {
            let going = try await platform.read(as: visit.identity) { connection, actor in
                let going = try PersonMerge.going(for: person, on: connection)
                guard going != person else { throw Refusal.notFound }
                return try RegisterCard.load(going, for: actor, on: connection).person.id
            }
            return .redirect(
                to: .card(of: going),
                saying: Notice(
                    .hint,
                    Text(
                        "打开的那份登记已并入这一份，请在这里办理",
                        en: "The registration that you asked for was merged into this one: go on here")))
        }
    }

    private func open(_ visit: Visit) async throws -> RegisterCard {
        try await platform.perform(OpenRegisterCard(try visit.id("person")), as: visit.identity)
    }

    /// The card with the membership that stands, for whoever may change it.
    private func changeable(_ visit: Visit) async throws -> (RegisterCard, RegisterCard.Line) {
        let card = try await open(visit)
        return (card, try card.changeable(by: visit.actor))
    }

    private func card(_ visit: Visit) async throws -> Page {
        let card = try await open(visit)
        let may = card.current.map { visit.actor.may(.changeMembers, at: $0.organisation.place) } ?? false
        let joinings = try await platform.read(as: visit.identity) { connection, _ in
            try JoiningDays(of: card.memberships.map(\.membership), on: connection)
        }
        return RegisterCardPage(card: card, joinings: joinings, mayChange: may).page
    }

    private func handling(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let (card, line) = try await changeable(visit)
        let namesakes = try await platform.read(as: visit.identity) { connection, actor in
            try Namesakes.of(card.person, for: actor, on: connection)
        }
        return MemberHandlingPage(
            card: card, line: line, namesakes: namesakes, sent: visit.form, errors: errors, today: visit.now.day
        ).page
    }

    private func take(_ deed: MemberDeed, _ visit: Visit) async throws -> Answer {
        let (card, line) = try await changeable(visit)
        let (key, form) = (line.membership.key, visit.form)
        let day = try form.day(deed == .ending ? "endsOn" : "day", or: visit.now.day)
        switch deed {
        case .transfer:
            _ = try await platform.perform(OfferTransfer(key, to: form.text("target")), as: visit.identity)
        case .retention: try await platform.perform(RetainMembership(key, from: day), as: visit.identity)
        case .resumption: try await platform.perform(ResumeMembership(key, from: day), as: visit.identity)
        case .merging:
            guard let other = form.id("other", of: Person.self) else {
                throw Refusal.invalid(field: "other", why: Text("请选一项", en: "Choose one"))
            }
            let kept = try await platform.perform(MergePersons(other, into: card.person.id), as: visit.identity)
            return .redirect(to: .card(of: kept), saying: Notice(.done, Text("已合并", en: "Merged")))
        case .separation:
            guard let merge = form.id("merge", of: PersonMerge.self) else { throw Refusal.notFound }
            try await platform.perform(SeparatePersons(merge), as: visit.identity)
        case .ending:
            guard let ending = form.choice("ending", of: EndMembership.Ending.self) else {
                throw Refusal.invalid(field: "ending", why: Text("请选一项", en: "Choose one"))
            }
            try await platform.perform(
                EndMembership(key, ending, on: day, because: form.text("reason")), as: visit.identity)
        case .absence:
            var absence = MemberAbsence()
            absence.noDuesSince = try form.day("noDuesSince", or: nil)
            absence.noLifeSince = try form.day("noLifeSince", or: nil)
            absence.persuadedOn = try form.day("persuadedOn", or: nil)
            try await platform.perform(NoteAbsence(key, absence), as: visit.identity)
        case .account: try await platform.perform(LinkAccount(key, to: form.text("login")), as: visit.identity)
        }
        return .redirect(to: .card(of: card.person.id), saying: Notice(.done, Text("已办理", en: "Done")))
    }

    private func correction(_ visit: Visit, sent: MemberForm? = nil, errors: FormErrors = .none) async throws -> Page {
        let (card, line) = try await changeable(visit)
        let back: Link = .card(of: card.person.id)
        let seen = sent == nil ? "\(card.version)" : visit.form.text("seen")
        return Page(
            Text("更正资料", en: "Correct the data"),
            trail: MemberPages.trail + [Crumb(Text(same: card.person.name), back)],
            entry: "members"
        ) { html in
            html.sheet {
                html.form(post: "/persons/\(card.person.id)/correction", errors: errors) {
                    html.input(.type("hidden"), .name("seen"), .value(seen))
                    (sent ?? MemberForm(card)).write(
                        to: html, errors: errors, isNew: false, arrived: line.membership.hasArrived)
                    html.submit(Text("保存更正", en: "Save the correction"), cancel: back)
                }
            }
        }
    }

    private func correct(_ visit: Visit) async throws -> Answer {
        let (card, line) = try await changeable(visit)
        let form = try MemberForm(visit.form).enrolment()
        let seen = Int64(visit.form.number("seen") ?? 0)
        try await platform.perform(CorrectMember(line.membership.key, form, seen: seen), as: visit.identity)
        return .redirect(
            to: .card(of: card.person.id), saying: form.settled(Text("已更正", en: "Corrected"), on: visit.now.day))
    }
}

extension MemberPages {
    static let trail = [Crumb(Text("会员", en: "Members"), address)]
}

extension Fields {
    /// A day, or what stands for an empty field.
    fileprivate func day(_ name: String, or fallback: Day?) throws -> Day? {
        if text(name).isEmpty { return fallback }
        guard let day = self.day(name) else {
            throw Refusal.invalid(field: name, why: Text("请填日期，如 2026-11-21", en: "Enter a day, such as 2026-11-21"))
        }
        return day
    }

    fileprivate func day(_ name: String, or fallback: Day) throws -> Day {
        try day(name, or: Day?.some(fallback)) ?? fallback
    }
}

/// What an officer may do with a membership on its page.
enum MemberDeed: String, CaseIterable, Sendable {
    case transfer, retention, resumption, ending, absence, account, merging, separation
}
